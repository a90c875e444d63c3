package app.qingtian.notice;

/** What listens at the other end: a program that checks our signature, or the chat robot of 企业微信, 钉钉 or 飞书. */
public enum HookKind {
    WEBHOOK,
    WECOM,
    DINGTALK,
    FEISHU;

    /** Robots are told few things slowly: more than twenty a minute and they stop listening. */
    boolean robot() {
        return this != WEBHOOK;
    }
}
