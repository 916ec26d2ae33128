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

    [Fact]
    public void AnAnchorInsideAListIsAFault() =>
        Assert.NotEmpty(
            FrameworkText.Faults(
                FrameworkText.Bundled.Replace("cuts: [", "cuts: [&a ", StringComparison.Ordinal) + "\nx: [&a , &a ]\n"
            )
        );
}
