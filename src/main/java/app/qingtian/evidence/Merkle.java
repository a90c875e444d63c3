package app.qingtian.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        return root == null ? sha256(new byte[0]) : root;
    }

    private static byte[] sha256(byte kind, byte[] left, byte[] right) {
        return sha256(new byte[] {kind}, left, right);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
