package app.qingtian.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.authenticator.AuthenticatorImpl;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads and proves what authenticators answer (WebAuthn level 3). The person must have shown themselves to the device. */
final class Ceremony {

    /** A new key: its name among all keys, what proves it later, and its count of signatures. */
    record Made(byte[] credentialId, byte[] credential, long count) {}

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /** Empty where it is no such answer at all. */
    Optional<RegistrationData> making(String json) {
        try {
            return Optional.of(manager.parseRegistrationResponseJSON(json));
        } catch (DataConversionException | JacksonException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    Optional<AuthenticationData> showing(String json) {
        try {
            return Optional.of(manager.parseAuthenticationResponseJSON(json));
        } catch (DataConversionException | JacksonException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    static byte[] challenge(@Nullable CollectedClientData client) {
        return client == null ? new byte[0] : client.getChallenge().getValue();
    }

    /** By which name the device knows the key it shows. */
    @SuppressWarnings("NullAway") // webauthn4j's marks say that the bytes may be null, not the array
    static byte[] key(AuthenticationData answer) {
        byte[] key = answer.getCredentialId();
        return key == null ? new byte[0] : key;
    }

    Optional<Made> made(RegistrationData answer, Passkey.Site site) {
        var asked = asked(site.origin(), site.host(), challenge(answer.getCollectedClientData()));
        try {
            manager.verify(answer, new RegistrationParameters(asked, true));
        } catch (VerificationException wrong) {
            return Optional.empty();
        }
        var told = Objects.requireNonNull(answer.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(told.getAttestedCredentialData());
        return Optional.of(
                new Made(credential.getCredentialId(), credentials.convert(credential), told.getSignCount()));
    }

    /** The count of signatures it told; empty where it does not prove the key, or was asked for by another site. */
    Optional<Long> shown(AuthenticationData answer, PasskeyStore.Row key, Passkey.Site site) {
        var asked = asked(site.origin(), key.site(), challenge(answer.getCollectedClientData()));
        var authenticator = new AuthenticatorImpl(
                credentials.convert(key.credential()), new NoneAttestationStatement(), key.count());
        try {
            manager.verify(answer, new AuthenticationParameters(asked, authenticator, true));
        } catch (VerificationException wrong) {
            return Optional.empty();
        }
        return Optional.of(Objects.requireNonNull(answer.getAuthenticatorData()).getSignCount());
    }

    private static ServerProperty asked(String origin, String site, byte[] challenge) {
        return new ServerProperty(new Origin(origin), site, new DefaultChallenge(challenge));
    }
}
