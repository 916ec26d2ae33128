using Regalia.Incidents.Sources.Eurepoc;

namespace Regalia.Incidents.Tests.Sources.Eurepoc;

public sealed class EurepocCellTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a;b", "a|b")]
    [InlineData("a; b ;", "a|b|")]
    [InlineData("Long (> 24h; scores 2 points);none", "Long (> 24h; scores 2 points)|none")]
    [InlineData("Office (OX; Ruritania);Bank (Ruritania)", "Office (OX; Ruritania)|Bank (Ruritania)")]
    [InlineData("Group (Unit (A), B));Ministry", "Group (Unit (A), B))|Ministry")]
    [InlineData("a (b;c", "a (b|c")]
    public void Values_are_split_outside_brackets(string cell, string expected)
    {
        Assert.Equal(expected, string.Join('|', EurepocCell.Values(cell)));
    }

    [Fact]
    public void The_last_value_of_a_cell_that_a_workbook_cut_is_left_out()
    {
        string cell = string.Concat(Enumerable.Repeat("Critical;", 3_641))[..32_767];
        Assert.Equal(32_767, cell.Length);
        Assert.All(EurepocCell.Values(cell), value => Assert.Equal("Critical", value));
        Assert.Equal(3_640, EurepocCell.Values(cell).Length);
        Assert.Equal(3_641, EurepocCell.Values(cell[..^1]).Length);
    }

    [Theory]
    [InlineData("Not available")]
    [InlineData("Not available;Not available; Not available")]
    [InlineData("nan; NaT;")]
    [InlineData("[]")]
    [InlineData("")]
    public void Nothing_in_any_of_its_spellings_is_nothing(string cell)
    {
        Assert.True(EurepocCell.IsEmpty(cell));
        Assert.False(EurepocCell.IsEmpty(cell + ";0"));
    }

    [Theory]
    [InlineData("None", null, null)]
    [InlineData(" Not available ", null, null)]
    [InlineData(null, null, null)]
    [InlineData("Unknown", "Unknown", null)]
    [InlineData("Not attributed", "Not attributed", null)]
    [InlineData(" State ", "State", "State")]
    public void Unknown_is_a_category_but_no_name(string? text, string? known, string? named)
    {
        Assert.Equal(known, EurepocCell.Known(text));
        Assert.Equal(named, EurepocCell.Named(text));
    }
}
