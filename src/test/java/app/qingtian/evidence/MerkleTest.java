package app.qingtian.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The roots are those of RFC 6962's own test vectors. */
class MerkleTest {

    private static final String[] LEAVES = {"", "00", "10", "2021", "3031", "40414243", "5051525354555657"};

    @Test
    void theTreeHasTheRootsOfTheStandard() {
        assertThat(rootOf(0)).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(rootOf(1)).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(rootOf(2)).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(rootOf(3)).isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(rootOf(7)).isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    }

    @Test
    void theOrderMatters() {
        var tree = new Merkle();
        tree.add("b".getBytes(StandardCharsets.UTF_8));
        tree.add("a".getBytes(StandardCharsets.UTF_8));
        var other = new Merkle();
        other.add("a".getBytes(StandardCharsets.UTF_8));
        other.add("b".getBytes(StandardCharsets.UTF_8));

        assertThat(tree.root()).isNotEqualTo(other.root());
    }

    private static String rootOf(int leaves) {
        var tree = new Merkle();
        for (int i = 0; i < leaves; i++) {
            tree.add(HexFormat.of().parseHex(LEAVES[i]));
        }
        return HexFormat.of().formatHex(tree.root());
    }
}
