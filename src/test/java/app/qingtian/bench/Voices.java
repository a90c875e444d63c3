package app.qingtian.bench;

import app.qingtian.kernel.Language;
import java.util.List;
import java.util.Random;

/** What people say, put together from pieces, so that a million stories share words as real ones do. */
record Voices(Language language, Random dice) {

    private static final List<List<String>> ZH = List.of(
            List.of("我上周在贵店买的", "三月份网上订的", "门店推荐的", "给父母买的", "促销时抢到的", "公司团购的", "老客户介绍买的", "刚装修时定做的"),
            List.of("电热水壶", "实木餐桌", "空调", "真皮沙发", "洗衣机", "儿童床垫", "抽油烟机", "智能门锁", "衣柜", "吸尘器", "吊灯", "冰箱"),
            List.of("第一天就漏水，", "送来时缺了两颗螺丝，", "用了三天就不制冷，", "表面有明显划痕，", "声音大得睡不着觉，", "颜色和样品差很多，", "气味一直散不掉，"),
            List.of("打了三次电话都说明天来，", "客服态度很冷淡，", "师傅迟到四个小时还发脾气，", "退款申请一直没人理，", "让我自己去找厂家，", "每次换一个人都要从头讲一遍，"),
            List.of("希望能给我换一个新的。", "请尽快上门维修。", "我要求全额退款。", "至少该有人向我道歉。", "请给一个明确的答复时间。", "希望补偿来回的运费。"));

    private static final List<List<String>> EN = List.of(
            List.of(
                    "Last week I bought ",
                    "In March I ordered online ",
                    "Your shop talked me into ",
                    "For my parents I chose ",
                    "In the sale I got "),
            List.of(
                    "a kettle",
                    "an oak table",
                    "an air conditioner",
                    "a leather sofa",
                    "a washing machine",
                    "a mattress",
                    "a door lock",
                    "a fridge"),
            List.of(
                    " that leaked on the first day. ",
                    " that came with two screws missing. ",
                    " that stopped cooling after three days. ",
                    " with deep scratches. "),
            List.of(
                    "I called three times and was told tomorrow. ",
                    "Nobody answers my request for a refund. ",
                    "The fitter came four hours late and shouted at us. "),
            List.of(
                    "Please send a new one.",
                    "I want my money back.",
                    "Please repair it this week.",
                    "An apology would be a start.",
                    "Tell me when you will answer."));

    private static final List<String> NAMES_ZH = List.of("林女士", "陈先生", "王女士", "周先生", "赵女士", "吴先生", "徐女士", "孙先生");
    private static final List<String> NAMES_EN =
            List.of("Ms Hale", "Mr Prisk", "Ms Adeyo", "Mr Quill", "Ms Loxley", "Mr Tamm");

    String narrative() {
        var said = new StringBuilder();
        pieces().forEach(choices -> said.append(one(choices)));
        return said.toString();
    }

    String name() {
        return one(language == Language.ZH ? NAMES_ZH : NAMES_EN);
    }

    String wish() {
        return one(pieces().getLast());
    }

    String fromCustomer() {
        return say("补充一下：", "One more thing: ") + one(pieces().get(2)) + wish();
    }

    String toCustomer() {
        return say(
                "您好，您的情况我们已经了解，正在联系仓库核实，明天中午前给您答复。",
                "Thank you for telling us. We are checking with the depot and will write by noon tomorrow.");
    }

    String aside() {
        return say("已核对订单和送货照片，", "Order and delivery photos checked: ") + one(pieces().get(2));
    }

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private List<List<String>> pieces() {
        return language == Language.ZH ? ZH : EN;
    }

    private String one(List<String> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
