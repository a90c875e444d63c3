package app.qingtian.house.offender.web;

import org.springframework.transaction.annotation.Transactional;

/** A page that opens a transaction of its own. */
public class TransactionInThePage {

    @Transactional
    public void answer() {}
}
