package app.qingtian.transfer;

import app.qingtian.customer.Contact;
import app.qingtian.customer.Customers;
import app.qingtian.kernel.Outcome;
import org.springframework.stereotype.Component;

/** A customer file; one we have already for this contact only learns the segment. */
@Component
class CustomerCarrier implements Carrier {

    private final Customers customers;
    private final Words words;

    CustomerCarrier(Customers customers, Words words) {
        this.customers = customers;
        this.words = words;
    }

    @Override
    public Cargo cargo() {
        return Cargo.CUSTOMERS;
    }

    @Override
    public Load read(Cells cells) {
        var contact = contact(cells);
        var segment = cells.known(Column.SEGMENT, it -> words.entry("segment", it));
        if (contact.empty()) {
            cells.wrong(Column.NAME, "nobody");
        }
        return _ -> {
            var known = customers.remember(contact, segment);
            return Outcome.done(known == null ? "" : String.valueOf(known.id()));
        };
    }

    static Contact contact(Cells cells) {
        return new Contact(cells.text(Column.NAME, 100), cells.phone(), cells.email());
    }
}
