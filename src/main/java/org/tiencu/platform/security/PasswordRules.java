package org.tiencu.platform.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tiencu.platform.web.SignInHints;

/**
 * Which passwords the engine takes: long ones that are neither the user's name nor what everybody tries first. As NIST SP
 * 800-63B has it, there is no rule about capital letters or signs, and no password expires. Where the product is tried out,
 * the password that its start page shows is taken, too.
 */
@Component
public class PasswordRules implements PasswordPolicy {

    static final int SHORTEST = 12;

    /** All rules in one sentence. */
    public static final String ALL = "Mật khẩu phải có ít nhất " + SHORTEST + " ký tự, không chứa tên đăng nhập, họ tên hoặc "
            + "thư điện tử, và không phải mật khẩu phổ biến, dễ đoán.";

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 4;
    private static final String FILE = "/platform/security/common-passwords.txt";

    private final List<PasswordPolicyRule> rules;

    PasswordRules(ObjectProvider<SignInHints> hints) {
        Set<String> common = common();
        Predicate<String> shown = password -> hints.stream().anyMatch(one -> one.password().equals(password));
        rules = List.of(
                new OneRule("PASSWORD_POLICY_LENGTH", Map.of("minLength", String.valueOf(SHORTEST)), shown,
                        (password, user) -> password.codePointCount(0, password.length()) >= SHORTEST),
                new OneRule("PASSWORD_POLICY_USER_DATA", Map.of(), shown, PasswordRules::isNotTheUser),
                new OneRule("PASSWORD_POLICY_COMMON", Map.of(), shown, (password, user) -> !isCommon(password, common)));
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    /** What a user reads about a rule that his password does not keep. */
    public static String sentence(PasswordPolicyRule rule) {
        return switch (rule.getPlaceholder()) {
            case "PASSWORD_POLICY_LENGTH" -> "Mật khẩu phải có ít nhất " + SHORTEST + " ký tự.";
            case "PASSWORD_POLICY_USER_DATA" -> "Mật khẩu không được chứa tên đăng nhập, họ tên hoặc thư điện tử.";
            default -> "Mật khẩu này quá phổ biến hoặc quá dễ đoán.";
        };
    }

    private static boolean isNotTheUser(String password, User user) {
        if (user == null) {
            return true;
        }
        String letters = letters(password);
        return Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                .filter(one -> one != null).flatMap(one -> Stream.of(one, one.split("@")[0])).map(PasswordRules::letters)
                .noneMatch(one -> one.length() >= SHORTEST_NAME && letters.contains(one));
    }

    /** Common words in a row, with whatever digits and signs between them, are one common password. */
    private static boolean isCommon(String password, Set<String> common) {
        if (password.chars().distinct().count() < FEWEST_DIFFERENT || isSequence(password)) {
            return true;
        }
        String rest = letters(password);
        for (String word : common) {
            rest = rest.replace(word, "");
        }
        return rest.length() < FEWEST_DIFFERENT;
    }

    /** Most signs follow the one before, as in 123456 or abcdef. */
    private static boolean isSequence(String password) {
        int following = 0;
        for (int i = 1; i < password.length(); i++) {
            int step = password.charAt(i) - password.charAt(i - 1);
            following += Math.abs(step) <= 1 ? 1 : 0;
        }
        return following * 4 >= password.length() * 3;
    }

    /** Small letters without accents, and letters for the signs that often stand for them. */
    private static String letters(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replace('@', 'a').replace('0', 'o').replace('3', 'e').replace('$', 's').replace('5', 's').replace('!', 'i');
        return plain.chars().filter(c -> c >= 'a' && c <= 'z').mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** The longest first, so that a word is found before its beginning. */
    private static Set<String> common() {
        try (InputStream file = PasswordRules.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted((one, other) -> other.length() - one.length())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Check {
        boolean passes(String password, User user);
    }

    private record OneRule(String placeholder, Map<String, String> parameters, Predicate<String> exempt, Check check)
            implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, User user) {
            return exempt.test(password) || check.passes(password, user);
        }
    }
}
