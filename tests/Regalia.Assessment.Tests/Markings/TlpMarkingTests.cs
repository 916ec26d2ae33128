using Regalia.Assessment.Markings;

namespace Regalia.Assessment.Tests.Markings;

public sealed class TlpMarkingTests
{
    [Fact]
    public void Words_run_from_free_to_closed() =>
        Assert.Equal(TlpMarkings.Words, string.Join(", ", Enum.GetValues<TlpMarking>().Order().Select(m => m.Word())));

    [Fact]
    public void A_label_is_read_back_in_any_case_with_or_without_its_prefix()
    {
        foreach (TlpMarking marking in Enum.GetValues<TlpMarking>())
        {
            string label = marking.Label();
            Assert.StartsWith("TLP:", label, StringComparison.Ordinal);
            foreach (string text in (string[])[label, marking.Word(), label.ToLowerInvariant(), " " + label + " "])
            {
                Assert.True(TlpMarkings.TryParse(text, out TlpMarking read));
                Assert.Equal(marking, read);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("WHITE")]
    [InlineData("AMBER STRICT")]
    [InlineData("TLP:TLP:RED")]
    [InlineData("4")]
    public void What_is_no_marking_counts_as_the_highest(string? text)
    {
        Assert.False(TlpMarkings.TryParse(text, out TlpMarking read));
        Assert.Equal(TlpMarking.Red, read);
    }
}
