using Graph.Extraction.Claims;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Extraction.Tests.Claims;

public class ClaimFinderTests
{
    private static readonly ClaimFinder Finder = new();
    private static readonly DateTimeOffset July = new(2022, 7, 13, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_round_told_over_sentences_gives_every_investor_its_company_round_amount_date_and_role()
    {
        var claims = Investments(
            "{Org:蓝岭科技}7月11日宣布完成数千万元A轮融资。本轮融资由{Org:云帆创投}领投，{Org:青禾资本}、老股东{Org:远山基金}等跟投，{Org:长桥资本}担任独家财务顾问。");

        Assert.Equal(["云帆创投 Lead", "青禾资本 Follow", "远山基金 Follow"], claims.Select(claim => $"{claim.Subject.Form} {claim.Qualifiers.Role}"));
        Assert.All(claims, claim =>
        {
            Assert.Equal("蓝岭科技", claim.Object!.Form);
            Assert.Equal("A", claim.Qualifiers.Round?.Name);
            Assert.Equal(new AmountRange(10_000_000, 100_000_000, "CNY"), claim.Qualifiers.Amount);
            Assert.Equal("数千万元", claim.Qualifiers.AmountText);
            Assert.Equal("2022-07-11", claim.Qualifiers.Date?.ToString());
            Assert.Equal(1, claim.Sentence);
        });
    }

    [Fact]
    public void Who_speaks_at_an_event_within_a_larger_one_takes_part_in_the_inner_one()
    {
        var claims = Find("在{Event:南港创新节}{Event:“协同创新”平行论坛}上，嘉宾齐聚。\n论坛特邀{Org:南港协会}会长{Person:陈立言}分享经验。");

        Assert.Equal("“协同创新”平行论坛", Assert.Single(claims, claim => claim.Type == Relations.ParticipatesIn).Object!.Form);
    }

    [Fact]
    public void A_company_raises_a_round_even_where_nobody_is_named()
    {
        var raised = Assert.Single(Find("{Org:蓝岭科技}去年底完成近亿元B轮融资。"), claim => claim.Type == Relations.Raised);

        Assert.Equal(("蓝岭科技", "B", "2021"), (raised.Subject.Form, raised.Qualifiers.Round?.Name, raised.Qualifiers.Date?.ToString()));
        Assert.Equal(new AmountRange(null, 100_000_000, "CNY"), raised.Qualifiers.Amount);
        Assert.Null(raised.Object);
    }

    [Fact]
    public void An_earlier_round_is_not_taken_for_this_one()
    {
        var claims = Investments(
            "{Org:蓝岭科技}完成B轮融资。此前，{Org:蓝岭科技}曾于2020年3月获得{Org:青禾资本}A轮投资。本轮融资由{Org:云帆创投}领投。");

        Assert.Equal(["青禾资本 A 2020-03", "云帆创投 B "], claims.Select(claim => $"{claim.Subject.Form} {claim.Qualifiers.Round} {claim.Qualifiers.Date}"));
    }

    [Fact]
    public void Each_deal_of_a_digest_keeps_its_own_investors()
    {
        var claims = Investments(
            "{Org:蓝岭科技}完成A轮融资，由{Org:云帆创投}领投。\n{Org:白石机器人}获数千万美元C轮融资。本轮融资由{Org:青禾资本}独家投资。");

        Assert.Equal(["云帆创投 蓝岭科技 A ", "青禾资本 白石机器人 C Exclusive"], claims.Select(claim =>
            $"{claim.Subject.Form} {claim.Object!.Form} {claim.Qualifiers.Round} {(claim.Qualifiers.Role == InvestorRole.Lead ? "" : claim.Qualifiers.Role)}"));
    }

    [Fact]
    public void Rounds_of_one_sentence_keep_their_investors_apart()
    {
        var claims = Investments("{Org:蓝岭科技}连续完成天使轮及Pre-A轮融资，其中天使轮{Org:云帆创投}领投，Pre-A轮由{Org:青禾资本}领投，{Org:云帆创投}跟投。");

        Assert.Equal(["云帆创投 Angel", "云帆创投 Pre-A", "青禾资本 Pre-A"],
            claims.Select(claim => $"{claim.Subject.Form} {claim.Qualifiers.Round}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_investment_opens_a_deal_that_that_round_means() =>
        Assert.Equal(["云帆创投 蓝岭科技 A", "青禾资本 蓝岭科技 A"], Investments("{Org:云帆创投}参与了{Org:蓝岭科技}A轮融资，该轮由{Org:青禾资本}领投。")
            .Select(claim => $"{claim.Subject.Form} {claim.Object!.Form} {claim.Qualifiers.Round}"));

    [Fact]
    public void Entries_of_a_digest_keep_their_rounds_amounts_and_investors()
    {
        var claims = Investments(
            "{Org:蓝岭科技}：C2轮，{Org:云帆创投}、{Org:青禾资本}，2.3亿元。第二家，{Org:白石机器人}，一个做菌子的品牌，A轮2000万元，{Org:远山基金}领投，{Org:长桥资本}跟投。");

        Assert.Equal(["云帆创投 蓝岭科技 C2 2.3亿元", "青禾资本 蓝岭科技 C2 2.3亿元", "远山基金 白石机器人 A 2000万元", "长桥资本 白石机器人 A 2000万元"],
            claims.Select(claim => $"{claim.Subject.Form} {claim.Object!.Form} {claim.Qualifiers.Round} {claim.Qualifiers.AmountText}"));
    }

    [Fact]
    public void An_amount_told_of_the_round_afterwards_is_its_amount() =>
        Assert.Equal("8000万元", Assert.Single(Investments("{Org:蓝岭科技}完成A轮融资。本轮融资金额为8000万元，由{Org:云帆创投}领投。")).Qualifiers.AmountText);

    [Fact]
    public void A_date_of_another_clause_is_not_the_deals()
    {
        var claim = Assert.Single(Investments("在2020年就获得认证的芯片企业{Org:蓝岭科技}，在成立之初便获得{Org:云帆创投}投资。"));

        Assert.Null(claim.Qualifiers.Date);
    }

    [Fact]
    public void Who_allots_money_is_not_what_the_text_is_about() =>
        Assert.Equal(["云帆集团 蓝岭科技", "青禾基金 蓝岭科技"], Investments("{Org:蓝岭科技}定增结果出炉。{Org:云帆集团}获配7亿元，{Org:青禾基金}获配2亿元。")
            .Select(claim => $"{claim.Subject.Form} {claim.Object!.Form}"));

    [Fact]
    public void A_manager_does_not_invest_where_its_fund_does()
    {
        var claims = Investments("{Org:蓝岭科技}完成A轮融资，由{Org:云帆集团}旗下{Org:云帆创投}和{Org:青禾资本}领投。");

        Assert.Equal(["云帆创投", "青禾资本"], claims.Select(claim => claim.Subject.Form));
    }

    [Theory]
    [InlineData("{Org:云帆集团}收购{Org:蓝岭科技}。", ClaimStatus.Completed)]
    [InlineData("{Org:云帆集团}拟收购{Org:蓝岭科技}。", ClaimStatus.Planned)]
    [InlineData("据传，{Org:云帆集团}收购{Org:蓝岭科技}。", ClaimStatus.Rumoured)]
    [InlineData("{Org:云帆集团}并未收购{Org:蓝岭科技}。", ClaimStatus.Denied)]
    [InlineData("{Org:云帆集团}收购{Org:蓝岭科技}的消息不属实。", ClaimStatus.Denied)]
    [InlineData("{Org:云帆集团}终止收购{Org:蓝岭科技}。", ClaimStatus.Terminated)]
    [InlineData("如果{Org:云帆集团}收购{Org:蓝岭科技}，市场会变。", ClaimStatus.Hypothetical)]
    [InlineData("{Org:云帆集团}六年没有出手，去年才收购了{Org:蓝岭科技}。", ClaimStatus.Completed)]
    [InlineData("{Org:云帆集团}没有停下脚步，随后{Org:云帆集团}收购{Org:蓝岭科技}。", ClaimStatus.Completed)]
    public void The_words_around_a_claim_say_how_it_is_stated(string text, ClaimStatus status) =>
        Assert.Equal(status, Assert.Single(Find(text), claim => claim.Type == Relations.Acquired).Status);

    [Fact]
    public void A_former_position_is_marked()
    {
        var claims = Find("{Org:南港委员会}原主任、{Org:蓝岭科技}董事长{Person:陈立言}表示。").Where(claim => claim.Type == Relations.HoldsPosition).ToArray();

        Assert.Equal(["南港委员会 主任 True", "蓝岭科技 董事长 False"],
            claims.Select(claim => $"{claim.Object!.Form} {claim.Qualifiers.Title} {claim.Qualifiers.Former}"));
    }

    [Fact]
    public void A_unit_belongs_to_the_house_whose_name_it_bears_where_the_house_is_named_too()
    {
        Assert.Contains(Find("{Org:南港银行}有很多客户。{Org:南港银行临江分行}开业。"),
            claim => claim.Type == Relations.SubsidiaryOf && claim.Subject.Form == "南港银行临江分行" && claim.Object!.Form == "南港银行");
        Assert.Empty(Find("{Org:南港银行临江分行}开业。"));
    }

    [Fact]
    public void What_two_rules_find_in_one_sentence_is_one_claim() =>
        Assert.Single(Find("{Org:南港银行}有很多客户，{Org:南港银行}旗下{Org:南港银行临江分行}开业。"), claim => claim.Type == Relations.SubsidiaryOf);

    [Fact]
    public void A_word_for_the_object_of_what_the_subject_does_does_not_mean_the_subject() =>
        Assert.Equal("云帆创投 → 蓝岭科技 C", Assert.Single(Investments("{Org:云帆创投}坚定陪伴{Org:蓝岭科技}成长，并参与{Org:其=云帆创投}C轮融资。")
            .Select(claim => $"{claim.Subject.Form} → {claim.Object!.Form} {claim.Qualifiers.Round}")));

    [Fact]
    public void What_is_supplied_and_the_level_of_a_title_are_kept()
    {
        var claims = Find("{Org:云帆集团}为{Org:蓝岭科技}提供了计算平台。{Org:蓝岭科技}获评国家级“{Program:小巨人}”企业。");

        Assert.Equal("计算平台", Assert.Single(claims, claim => claim.Type == Relations.Supplies).Qualifiers.What);
        Assert.Equal("国家级", Assert.Single(claims, claim => claim.Type == Relations.CertifiedAs).Qualifiers.Level);
    }

    [Fact]
    public void Confidence_comes_in_steps_of_a_hundredth_and_falls_where_an_end_was_left_out()
    {
        var stated = Assert.Single(Investments("{Org:云帆创投}独家投资{Org:蓝岭科技}A轮融资。"));
        var filled = Assert.Single(Investments("{Org:蓝岭科技}完成A轮融资。本轮融资由{Org:云帆创投}领投。"));

        Assert.True(filled.Confidence < stated.Confidence);
        Assert.All(new[] { stated, filled }, claim => Assert.Equal(Math.Round(claim.Confidence, 2), claim.Confidence));
        Assert.Equal(["invested.exclusive", "invested.lead"], new[] { stated.Rule, filled.Rule });
    }

    private static Claim[] Find(string marked) => [.. Finder.Find(MarkedText.Analyse(marked, July))];

    private static Claim[] Investments(string marked) => [.. Find(marked).Where(claim => claim.Type == Relations.InvestedIn)];
}
