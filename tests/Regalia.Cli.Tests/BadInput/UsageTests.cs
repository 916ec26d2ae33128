using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.BadInput;

public sealed class UsageTests
{
    [Theory]
    [InlineData("assess BRX", "did you mean BRA (Brazil)?")]
    [InlineData("assess Brasil", "did you mean BRA (Brazil)?")]
    [InlineData("country show QQQ", "no such country. It has ARG AUS BRA")]
    [InlineData("compare IDN MYZ", "did you mean MYS (Malaysia)?")]
    [InlineData("evidence show XXX PRE_NCSI", "no such country")]
    [InlineData("evidence show BRA PRE_NCI", "did you mean PRE_NCSI?")]
    [InlineData("data show NOPE_AT_ALL", "regalia data show")]
    [InlineData("data export PRE_NCI", "did you mean PRE_NCSI?")]
    [InlineData("evidence todo BRX", "did you mean BRA (Brazil)?")]
    public void What_the_release_does_not_have_is_not_found(string command, string hint) =>
        Assert.Contains(hint, RegaliaEntry.Run(command.Split(' ')).Refused(3), StringComparison.Ordinal);

    [Theory]
    [InlineData("assess --drafts 5", "unknown option --drafts; did you mean --draws?")]
    [InlineData("assess BRA --frobnicate", "unknown option --frobnicate")]
    [InlineData("data export --josn", "unknown option --josn")]
    [InlineData("country show BRA --nope", "--nope")]
    [InlineData("assess --draws 0", "--draws \"0\": expected a whole number from 1")]
    [InlineData("assess --draws -5", "--draws")]
    [InlineData("assess --draws abc", "--draws \"abc\": expected a whole number from 1")]
    [InlineData("assess --draws 1.5", "--draws \"1.5\"")]
    [InlineData("assess --draws 99999999999", "--draws \"99999999999\"")]
    [InlineData("assess --draws", "--draws")]
    [InlineData("assess --threads 0", "--threads \"0\"")]
    [InlineData("assess --seed -1", "--seed \"-1\"")]
    [InlineData("assess --licence foo", "--licence \"foo\": expected all or open")]
    [InlineData("data export --licence foo", "--licence \"foo\"")]
    [InlineData("evidence todo --most -1", "--most \"-1\"")]
    [InlineData("compare BRA", "ISO3")]
    [InlineData("compare BRA BRA", "two different countries")]
    [InlineData("country", "command")]
    [InlineData("frobnicate", "frobnicate")]
    public void What_cannot_be_meant_is_refused_with_the_option_named(string command, string named)
    {
        string message = RegaliaEntry.Run(command.Split(' ')).Refused(2);
        Assert.Contains(named, message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_command_it_says_how_to_go_on() =>
        Assert.Contains("--help", RegaliaProgram.Run([]).Refused(2), StringComparison.Ordinal);

    [Fact]
    public void After_two_dashes_nothing_is_an_option() =>
        Assert.Contains("-x", RegaliaEntry.Run("data", "seal", "--", "-x").Refused(3), StringComparison.Ordinal);
}
