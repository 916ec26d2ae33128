using Regalia.Assessment.Framework;
using Regalia.Evidence.Differences;

namespace Regalia.Assessment.Tests.Framework;

/// <summary>Settings are compared by their place, whatever their order and layout.</summary>
public sealed class FrameworkDifferenceTests
{
    [Fact]
    public void The_same_text_does_not_differ() =>
        Assert.Empty(FrameworkDifference.Compare(FrameworkText.Bundled, FrameworkText.Bundled));

    [Fact]
    public void A_weight_is_named_by_its_indicator()
    {
        string changed = FrameworkText.Bundled.Replace(
            "code: PRE_NCSI, parent: defensive, weight: 0.35",
            "code: PRE_NCSI, weight: 0.25, parent: defensive",
            StringComparison.Ordinal
        );
        Assert.Equal(
            [new RowChange("framework", RowChangeKind.Changed, "indicators.PRE_NCSI.weight", null, "0.35", "0.25")],
            FrameworkDifference.Compare(FrameworkText.Bundled, changed)
        );
    }

    [Fact]
    public void A_new_line_in_the_middle_leaves_the_others_alone()
    {
        string changed = FrameworkText.Bundled.Replace(
            "\nindicators:\n",
            "\nindicators:\n  - { code: NEW, parent: stock, weight: 0, reason: None. }\n",
            StringComparison.Ordinal
        );
        var changes = FrameworkDifference.Compare(FrameworkText.Bundled, changed);
        Assert.All(changes, c => Assert.StartsWith("indicators.NEW.", c.Key, StringComparison.Ordinal));
        Assert.All(changes, c => Assert.Equal(RowChangeKind.Added, c.Kind));
        Assert.Equal(4, changes.Length);
    }
}
