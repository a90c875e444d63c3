package app.qingtian.database;

import app.qingtian.kernel.Language;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why there is no database, in one sentence for whoever starts the house, in Chinese and in English. */
public final class DatabaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String zh;
    private final String en;

    private DatabaseProblem(String zh, String en, @Nullable Throwable cause) {
        super(zh + System.lineSeparator() + en, cause);
        this.zh = zh;
        this.en = en;
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    static DatabaseProblem notWritable(Path folder, Throwable cause) {
        return new DatabaseProblem(
                "数据文件夹 " + folder + " 无法写入，请检查权限，或用 QINGTIAN_DATA 另指一个文件夹（" + cause + "）。",
                "The data folder " + folder + " cannot be written to: check its permissions, or name another folder"
                        + " with QINGTIAN_DATA (" + cause + ").",
                cause);
    }

    static DatabaseProblem diskFull(Path folder) {
        return new DatabaseProblem(
                folder + " 所在的磁盘空间不足，请至少腾出 300 MB 后再启动。",
                "The disk that holds " + folder + " is full: free at least 300 MB and start again.",
                null);
    }

    static DatabaseProblem noFreePort(Throwable cause) {
        return new DatabaseProblem(
                "本机（127.0.0.1）已没有空闲端口可供数据库使用，请先关闭一些程序。",
                "No port of 127.0.0.1 is free for the database: close some programs and start again.",
                cause);
    }

    static DatabaseProblem otherMachine(String machine) {
        return new DatabaseProblem(
                "自带的数据库只能在 Linux x86-64 上运行，这台机器是 " + machine + "；请用 QINGTIAN_DB_URL 指定一个 PostgreSQL 15 或更新版本。",
                "The database we bring runs on Linux x86-64 only and this machine is " + machine
                        + ": name a PostgreSQL 15 or newer with QINGTIAN_DB_URL.",
                null);
    }

    static DatabaseProblem otherMajor(Path cluster, String found, String ours) {
        return new DatabaseProblem(
                cluster + " 中是 PostgreSQL " + found + " 的数据，而本程序自带的是 " + ours + "；请先用原来的版本导出，再导入新的数据文件夹。",
                cluster + " holds data of PostgreSQL " + found + " and we bring " + ours
                        + ": dump it with the former release and restore it into a new data folder.",
                null);
    }

    static DatabaseProblem unusableName(Path folder) {
        return new DatabaseProblem(
                "数据文件夹的路径 " + folder + " 中不能含有引号、$、反引号或反斜杠，请换一个名字。",
                "The path of the data folder " + folder + " must not hold quotes, $, backticks or backslashes: choose"
                        + " another name.",
                null);
    }

    static DatabaseProblem elsewhere(Path folder) {
        return new DatabaseProblem(
                "数据文件夹 " + folder + " 正被另一台机器或容器使用，同一时间只能在一处使用。",
                "The data folder " + folder + " is in use by another machine or container: it can be used in one place"
                        + " at a time.",
                null);
    }

    static DatabaseProblem passwordLost(Path file) {
        return new DatabaseProblem(
                "数据库的密码文件 " + file + " 不见了，请从备份中恢复它。",
                "The database's password file " + file + " is missing: restore it from a backup.",
                null);
    }

    static DatabaseProblem rootNotAllowed(Path folder) {
        return new DatabaseProblem(
                "PostgreSQL 不能以 root 身份运行，而降权后的用户又进不去 " + folder + "；请改用普通用户启动，或把 QINGTIAN_DATA 放到所有人可进入的位置。",
                "PostgreSQL refuses to run as root, and a lesser user cannot enter " + folder
                        + ": start as an ordinary user, or put QINGTIAN_DATA where everybody may enter.",
                null);
    }

    static DatabaseProblem didNotRun(String step, String output) {
        return new DatabaseProblem(
                "自带的 PostgreSQL 没能完成“" + step + "”，它的说法是：" + output.strip(),
                "The PostgreSQL we bring failed at " + step + "; its own words: " + output.strip(),
                null);
    }

    static DatabaseProblem unusableUrl() {
        return new DatabaseProblem(
                "QINGTIAN_DB_URL 应写成 jdbc:postgresql://主机:5432/库名 的样子，用户名和密码另用 QINGTIAN_DB_USER 和 QINGTIAN_DB_PASSWORD 给出。",
                "QINGTIAN_DB_URL must look like jdbc:postgresql://host:5432/database, with QINGTIAN_DB_USER and"
                        + " QINGTIAN_DB_PASSWORD beside it.",
                null);
    }

    static DatabaseProblem unreachable(String url, Throwable cause) {
        return new DatabaseProblem(
                "连不上 QINGTIAN_DB_URL 所指的 PostgreSQL（" + url + "）：" + cause.getMessage(),
                "The PostgreSQL named by QINGTIAN_DB_URL (" + url + ") cannot be reached: " + cause.getMessage(),
                cause);
    }

    static DatabaseProblem tooOld(String found) {
        return new DatabaseProblem(
                "QINGTIAN_DB_URL 所指的 PostgreSQL 版本是 " + found + "，需要 15 或更新版本。",
                "The PostgreSQL named by QINGTIAN_DB_URL is version " + found + ": 15 or newer is needed.",
                null);
    }
}
