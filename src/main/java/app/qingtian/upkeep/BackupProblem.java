package app.qingtian.upkeep;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why there is no backup, or why a backup is not restored, in one sentence, in Chinese and in English. Nothing was changed. */
final class BackupProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private BackupProblem(String zh, String en, @Nullable Throwable cause) {
        super(zh + System.lineSeparator() + en, cause);
    }

    static BackupProblem exists(Path file) {
        return new BackupProblem(
                file + " 已经存在，备份不会覆盖任何文件，请换一个名字。",
                file + " is there already and a backup overwrites nothing: choose another name.",
                null);
    }

    static BackupProblem notWritten(Path file, Throwable cause) {
        return new BackupProblem(
                "无法写入 " + file + "（" + cause + "），没有留下半份文件。",
                file + " cannot be written (" + cause + "); no half of it was left behind.",
                cause);
    }

    static BackupProblem nothingThere() {
        return new BackupProblem(
                "数据库里还没有晴天的表，没有可以备份的内容。",
                "The database holds no tables of Qingtian: there is nothing to back up.",
                null);
    }

    static BackupProblem nothingIn(Path data) {
        return new BackupProblem(
                data.toAbsolutePath() + " 里没有晴天的数据库，没有可以备份的内容。QINGTIAN_DATA 写对了吗？",
                "There is no database of Qingtian in " + data.toAbsolutePath()
                        + ": there is nothing to back up. Is QINGTIAN_DATA right?",
                null);
    }

    static BackupProblem notABackup(Path file, @Nullable Throwable cause) {
        return new BackupProblem(
                file + " 不是晴天的备份，或者不完整（例如下载中断）。",
                file + " is not a backup of Qingtian, or only a part of one (a broken download, for example).",
                cause);
    }

    static BackupProblem damaged(Path file, String what) {
        return new BackupProblem(
                file + " 已损坏：“" + what + "”与它的校验值不符。请使用另一份备份。",
                file + " is damaged: \"" + what + "\" does not match its hash. Use another copy of it.",
                null);
    }

    static BackupProblem newer(String theirs, String ours) {
        return new BackupProblem(
                "这份备份来自更新的版本（数据库结构 " + theirs + "，本程序为 " + ours + "），请先升级程序。",
                "This backup was made by a newer release (schema " + theirs + ", this one knows " + ours
                        + "): upgrade the program first.",
                null);
    }

    static BackupProblem otherHistory(String version) {
        return new BackupProblem(
                "这份备份的数据库结构与本程序不同（第 " + version + " 步），可能来自修改过的程序。",
                "The schema in this backup has another history than ours (at step " + version
                        + "): it seems to come from a modified program.",
                null);
    }

    static BackupProblem notEmpty() {
        return new BackupProblem(
                "数据库不是空的。恢复会替换其中的一切：若确实要这样，请加上 --replace。",
                "The database is not empty. A restore replaces everything in it: if that is what you want, add --replace.",
                null);
    }

    static BackupProblem somebodyElses() {
        return new BackupProblem(
                "这个数据库里有不属于晴天的表，请换一个空的数据库。",
                "This database holds tables that are not Qingtian's: use an empty one.",
                null);
    }

    static BackupProblem inUse(long connections) {
        return new BackupProblem(
                "数据库正在使用中（" + connections + " 个连接）：请先停止程序，再恢复。",
                "The database is in use (" + connections + " connections): stop the application first.",
                null);
    }

    static BackupProblem didNotFit(String what, Throwable cause) {
        return new BackupProblem(
                "恢复“" + what + "”时数据库拒绝了：" + cause.getMessage() + "。一切保持原样。",
                "The database refused \"" + what + "\": " + cause.getMessage() + ". Everything is as it was.",
                cause);
    }
}
