package app.qingtian.kernel.web;

import app.qingtian.kernel.Refusal;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** What is wrong with a request, before it is said as a page or as a problem. */
record Trouble(Refusal refusal, List<Fault> faults, HttpHeaders headers) {

    /** What is wrong with one field of a request. */
    record Fault(String field, String code, String message) {}

    static Trouble of(int status, String reason, Object... details) {
        return of(new Refusal(reason, status, List.of(details)));
    }

    static Trouble of(Refusal refusal) {
        return new Trouble(refusal, List.of(), new HttpHeaders());
    }

    /** 422 with one entry for each field, the first fault of each. */
    static Trouble in(List<Fault> faults) {
        var seen = new java.util.HashSet<String>();
        var first = faults.stream().filter(fault -> seen.add(fault.field())).toList();
        return new Trouble(new Refusal("invalid", 422, List.of()), first, new HttpHeaders());
    }

    Trouble with(HttpHeaders others) {
        return new Trouble(refusal, faults, others);
    }

    /** The usual reason of a status that carries no better one. */
    static Trouble of(int status) {
        return of(
                status,
                switch (status) {
                    case 401 -> "log_in";
                    case 403 -> "not_yours";
                    case 404 -> "not_found";
                    case 405 -> "method_not_allowed";
                    case 406 -> "not_acceptable";
                    case 413 -> "too_large";
                    case 415 -> "media_type";
                    case 429 -> "too_many_now";
                    case 503 -> "unavailable";
                    default -> status >= 500 ? "our_fault" : "unreadable";
                });
    }
}
