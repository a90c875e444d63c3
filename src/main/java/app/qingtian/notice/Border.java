package app.qingtian.notice;

import app.qingtian.kernel.Refusal;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets nothing out to an address inside the network: an administrator of complaints need not be one of the machines around. Asked when a
 * hook is written and again before each call (decision 16 says what remains).
 */
@Component
class Border {

    /** Numbers that others read in eights: 010.0.0.1 is 8.0.0.1 for some and 10.0.0.1 for us. */
    private static final Pattern OCTAL = Pattern.compile("^(?=[\\d.x]+$)(?:.*\\.)?0[\\dx]", Pattern.CASE_INSENSITIVE);

    private static final int SIX_TO_FOUR = 0x2002;
    private static final int NAT64 = 0x0064;

    private final boolean insideToo;

    Border(@Value("${qingtian.hooks-inside:false}") boolean insideToo) {
        this.insideToo = insideToo;
    }

    /** Why nothing may be sent there; empty if it may. */
    Optional<Refusal> forbids(String address) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            var scheme = String.valueOf(uri.getScheme());
            if (host == null
                    || OCTAL.matcher(host).find()
                    || uri.getRawUserInfo() != null
                    || !scheme.matches("(?i)https?")) {
                return Optional.of(new Refusal("hook_address_unreadable", 422, List.of()));
            }
            var found = InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
            return insideToo || Arrays.stream(found).noneMatch(Border::inside)
                    ? Optional.empty()
                    : Optional.of(new Refusal("hook_address_inside", 422, List.of()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(new Refusal("hook_address_unreadable", 422, List.of()));
        } catch (UnknownHostException unknown) {
            return Optional.of(new Refusal("hook_address_unknown", 422, List.of()));
        }
    }

    static boolean inside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? reserved(bytes) : local(bytes);
    }

    /** 0/8, 100.64/10 of carriers, 192.0.0/24, 198.18/15 of test benches, and all from 240 on. */
    private static boolean reserved(byte[] four) {
        int first = four[0] & 0xff;
        int second = four[1] & 0xff;
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && four[2] == 0
                || first == 198 && (second == 18 || second == 19);
    }

    /** Unique local addresses, and those that carry an address of the other kind inside. */
    private static boolean local(byte[] six) {
        int first = (six[0] & 0xff) << 8 | six[1] & 0xff;
        boolean mapped = first == 0 && Arrays.equals(Arrays.copyOf(six, 10), new byte[10]);
        return (first & 0xfe00) == 0xfc00 || first == SIX_TO_FOUR || first == NAT64 || mapped;
    }
}
