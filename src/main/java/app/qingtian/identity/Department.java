package app.qingtian.identity;

import app.qingtian.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A part of the company, with who takes referrals for it, who watches over them, and the department above it in the line. */
public record Department(
        long id,
        String key,
        String zh,
        String en,
        @Nullable Long liaisonId,
        @Nullable Long overseerId,
        boolean frontDoor,
        @Nullable Long parentId,
        boolean active) {

    /** One that there is. */
    public Department(
            long id,
            String key,
            String zh,
            String en,
            @Nullable Long liaisonId,
            @Nullable Long overseerId,
            boolean frontDoor,
            @Nullable Long parentId) {
        this(id, key, zh, en, liaisonId, overseerId, frontDoor, parentId, true);
    }

    public String name(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /** Only a department with both a liaison and an overseer can be asked to answer (RTE-01). */
    public boolean canBeReferredTo() {
        return active && liaisonId != null && overseerId != null;
    }
}
