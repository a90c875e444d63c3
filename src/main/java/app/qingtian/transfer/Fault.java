package app.qingtian.transfer;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is wrong with a cell; words by convention: {@code import.fault.<reason>}. {@code value} is the beginning of what stands there. */
@Schema(name = "ImportFault")
public record Fault(Column column, String reason, String value) {

    private static final int SHOWN = 60;

    public Fault {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }
}
