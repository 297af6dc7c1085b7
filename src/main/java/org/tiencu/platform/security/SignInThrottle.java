package org.tiencu.platform.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, over every door and on every node together. Wrong passwords make one user wait at one
 * address; very many of them close a user, or an address, for those pairs of both that have not worked before. So somebody
 * who guesses cannot keep an official out of the place where he works.
 */
@Component
class SignInThrottle {

    /**
     * @param window how long a wrong password counts
     * @param free wrong passwords of one user at one address without waiting
     * @param firstWait wait after the next one; it doubles with each further one
     * @param longestWait longest wait of one user at one address
     * @param perUser wrong passwords of one user, at all addresses
     * @param perAddress wrong passwords at one address, of all users
     * @param knownFor how long a place counts as one where the user has worked
     */
    @ConfigurationProperties("tiencu.sign-in")
    record Limits(@DefaultValue("15m") Duration window, @DefaultValue("5") int free, @DefaultValue("15s") Duration firstWait,
            @DefaultValue("15m") Duration longestWait, @DefaultValue("30") int perUser, @DefaultValue("100") int perAddress,
            @DefaultValue("60d") Duration knownFor) {
    }

    /** Signing in is refused for a while, whether the password is right or not. */
    static class TooManyFailures extends LockedException {
        TooManyFailures() {
            super("Đăng nhập sai quá nhiều lần. Hãy thử lại sau ít phút.");
        }
    }

    private static final Duration WRITE_PLACE_EVERY = Duration.ofDays(1);

    private final SignInRecords records;
    private final Limits limits;
    private final Clock clock;

    SignInThrottle(SignInRecords records, Limits limits, Clock clock) {
        this.records = records;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What is known before the password is looked at.
     *
     * @throws TooManyFailures if the user has to wait here
     */
    SignInRecords.Past admit(String userId, String address) {
        Instant now = clock.instant();
        SignInRecords.Past past = records.past(key(userId), place(address), now.minus(limits.window()));
        boolean known = past.lastSuccess() != null && past.lastSuccess().isAfter(now.minus(limits.knownFor()));
        if (waits(past, now) || !known && (past.ofUser() >= limits.perUser() || past.ofAddress() >= limits.perAddress())) {
            throw new TooManyFailures();
        }
        return past;
    }

    private boolean waits(SignInRecords.Past past, Instant now) {
        int further = past.ofPair() - limits.free();
        if (further < 0 || past.lastFailure() == null) {
            return false;
        }
        Duration wait = further >= 20 ? limits.longestWait() : limits.firstWait().multipliedBy(1L << further);
        wait = wait.compareTo(limits.longestWait()) > 0 ? limits.longestWait() : wait;
        return now.isBefore(past.lastFailure().plus(wait));
    }

    void failed(String userId, String address) {
        Instant now = clock.instant();
        records.addFailure(key(userId), place(address), now, now.minus(limits.window()));
    }

    void succeeded(String userId, String address, SignInRecords.Past past) {
        Instant now = clock.instant();
        if (past.ofPair() > 0 || past.lastSuccess() == null || past.lastSuccess().isBefore(now.minus(WRITE_PLACE_EVERY))) {
            records.addSuccess(key(userId), place(address), now);
        }
    }

    /** Nobody reads here who signed in, or what was typed into the wrong field. */
    static String key(String userId) {
        try {
            byte[] name = userId.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address; of IPv6 the first half, which is the same for one connection to the network. */
    static String place(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return address == null ? "" : address;
        }
        try {
            byte[] all = InetAddress.getByName(address).getAddress();
            return all.length == 4 ? address : HexFormat.ofDelimiter(":").formatHex(all, 0, 8);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
