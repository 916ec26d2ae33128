using System.Text.RegularExpressions;
using CsCheck;
using Regalia.Evidence.Schema;

namespace Regalia.Evidence.Tests.Schema;

public sealed class CellPatternTests
{
    private static readonly string[] Patterns =
    [
        "^[A-Z]{2,5}$",
        @"^\d{4}(-\d{2}(-\d{2})?)?$",
        "a|ab|b*c",
        "(?:A|B)+",
        @"https?://.+",
        @"\bA\w*",
        "[^a]*",
        @"\p{Lu}.",
    ];

    [Fact]
    public void Whole_cells_match_as_without_going_back() =>
        Gen.Select(Gen.Int[0, Patterns.Length - 1], Gen.String[Gen.Char["aAbBc-/:019.\n İı"], 0, 12])
            .Sample(
                (number, cell) =>
                {
                    string pattern = Patterns[number];
                    const RegexOptions Steady = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
                    bool expected = Regex.IsMatch(cell, $@"\A(?:{pattern})\z", Steady, Timeout.InfiniteTimeSpan);
                    Assert.Equal(expected, new CellPattern(pattern).IsMatch(cell));
                }
            );

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("(a|aa)*b")]
    [InlineData("(?:a*)*b")]
    public void A_pattern_that_goes_back_and_back_comes_to_an_end(string pattern)
    {
        var check = new CellPattern(pattern);
        // Some 2 to the power of 5,000 ways to go back.
        Assert.False(check.IsMatch(new string('a', 5_000)));
        Assert.True(check.IsMatch(new string('a', 5_000) + "b"));
        Assert.False(check.IsMatch("b b"));
    }

    [Theory]
    [InlineData("(?=a)a")]
    [InlineData("(?<!a)b")]
    [InlineData(@"(?<n>a)\k<n>")]
    [InlineData("(?>a)b")]
    public void What_looks_around_or_back_is_refused(string pattern) =>
        Assert.ThrowsAny<NotSupportedException>(() => new CellPattern(pattern));

    [Theory]
    [InlineData("[a")]
    [InlineData("*a")]
    public void What_is_no_expression_is_refused(string pattern) =>
        Assert.ThrowsAny<ArgumentException>(() => new CellPattern(pattern));
}
