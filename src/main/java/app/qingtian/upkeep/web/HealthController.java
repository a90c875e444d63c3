package app.qingtian.upkeep.web;

import app.qingtian.upkeep.Readiness;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two questions of balancers and watchers, answered without a look at the database and without a detail. */
@RestController
@Hidden
class HealthController {

    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    /** The process answers; if it does not, start it again. */
    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return answer(true);
    }

    /** It should be sent requests; 503 while it starts, while it stops, and while the database is away. */
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        return answer(readiness.ready());
    }

    private static ResponseEntity<String> answer(boolean good) {
        return ResponseEntity.status(good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(good ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
    }
}
