using CsCheck;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Framework;

/// <summary>Whatever stands in framework.yaml, the answer is a list of faults and never an exception.</summary>
public sealed class DamagedFrameworkTests
{
    private static readonly string[] Scraps =
    [
        "{",
        "}",
        "[",
        "]",
        ": ",
        "- ",
        ",",
        "&a ",
        "*a",
        "? ",
        "!!int ",
        "<<: ",
        "\t",
        "|",
        "\0",
    ];

    [Fact]
    public void AScrapInTheMiddleIsAFaultOrIsRead() =>
        Gen.Select(Gen.Int[0, FrameworkText.Bundled.Length - 20], Gen.Int[0, 12], Gen.Int[0, Scraps.Length - 1])
            .Sample(
                (place, cut, scrap) =>
                {
                    string damaged = FrameworkText.Bundled.Remove(place, cut).Insert(place, Scraps[scrap]);
                    Assert.All(FrameworkText.Faults(damaged), fault => Assert.Equal(FaultKind.Content, fault.Kind));
                },
                iter: 400
            );

    // Texts on which the YAML library throws something else than its own exception.
    [Theory]
    [InlineData("x: [&a")]
    [InlineData("? [")]
    [InlineData("x: {? a")]
    public void AnOpenBracketIsAFaultOfTheFile(string text)
    {
        var fault = Assert.Single(FrameworkText.Faults("version: 1\n" + text + "\ny: 1\n"));
        Assert.Equal("well-formed YAML", fault.Expected);
    }
}
