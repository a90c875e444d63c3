package app.qingtian.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuffersTest {

    @ParameterizedTest
    @CsvSource({"512, 128", "1024, 128", "2048, 256", "4096, 512", "65536, 1024"})
    void aSmallMachineKeepsItsMemoryAndALargeOneGivesAGigabyte(long machine, long given) {
        assertThat(Buffers.megabytes(machine << 20)).isEqualTo(given);
    }
}
