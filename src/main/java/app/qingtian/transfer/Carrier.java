package app.qingtian.transfer;

import app.qingtian.kernel.Outcome;

/** Knows one kind of row: reads it, saying what is wrong with it, and takes it over. */
interface Carrier {

    Cargo cargo();

    /** What is wrong is left in the cells; the load is of use only where nothing is. */
    Load read(Cells cells);

    /** A row understood. Answers what it is called here. */
    @FunctionalInterface
    interface Load {
        Outcome<String> bring(Import from);
    }
}
