/**
 * What a house brings along when it moves in, and what it takes along: customers, people and past complaints from spreadsheets, looked at
 * row by row before anything is taken over, then taken over in the background; and the record of every list that left.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "export",
            "export::web",
            "identity",
            "catalogue",
            "customer",
            "complaint",
            "promise",
            "routing",
            "oversight"
        })
@NullMarked
package app.qingtian.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
