package app.qingtian.evidence;

import app.qingtian.kernel.Sha256;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A tree over hashes as they come by, in memory that grows with the tree's height only. Shaped like RFC 6962: a leaf is hashed
 * with a 0 before it, two branches with a 1, so that neither can pass for the other.
 */
final class Merkle {

    private static final byte LEAF = 0;
    private static final byte BRANCH = 1;

    /** Whole subtrees, the highest at the bottom. */
    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    private long leaves;

    private record Subtree(long size, byte[] root) {}

    void add(byte[] hash) {
        leaves++;
        var last = new Subtree(1, sha256(LEAF, hash, new byte[0]));
        for (var top = subtrees.peek(); top != null && top.size() == last.size(); top = subtrees.peek()) {
            subtrees.pop();
            last = new Subtree(2 * top.size(), sha256(BRANCH, top.root(), last.root()));
        }
        subtrees.push(last);
    }

    long leaves() {
        return leaves;
    }

    /** The root over everything so far; of nothing, the hash of nothing. */
    byte[] root() {
        byte[] root = null;
        for (var subtree : subtrees) {
            root = root == null ? subtree.root() : sha256(BRANCH, subtree.root(), root);
        }
        return root == null ? Sha256.of(new byte[0]) : root;
    }

    private static byte[] sha256(byte kind, byte[] left, byte[] right) {
        return Sha256.of(new byte[] {kind}, left, right);
    }
}
