package app.qingtian.house;

import app.qingtian.Qingtian;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

    @Test
    void everyRoomUsesOnlyTheRoomsItNamesAndThereAreNoCircles() {
        ApplicationModules.of(Qingtian.class, new ImportOption.DoNotIncludeTests())
                .verify();
    }
}
