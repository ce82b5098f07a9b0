using Graph.Model.Text;

namespace Graph.Model.Tests;

public class NameFormTests
{
    [Theory]
    [InlineData("《计划》", "计划")]
    [InlineData("“星辰计划”", "星辰计划")]
    [InlineData("Think Pad", "thinkpad")]
    [InlineData("ＧＧＶ纪源资本", "ggv纪源资本")]
    [InlineData("聯想\u200B集團", "联想集团")]
    [InlineData("「启明」\r\n创投", "启明创投")]
    public void Two_forms_that_fold_alike_are_one_name(string printed, string folded) =>
        Assert.Equal(folded, NameForm.Fold(printed));

    [Theory]
    [InlineData("联想集团", "联想控股")]
    [InlineData("C++基金会", "C基金会")]
    public void Names_that_only_share_characters_stay_apart(string one, string other) =>
        Assert.NotEqual(NameForm.Fold(one), NameForm.Fold(other));
}
