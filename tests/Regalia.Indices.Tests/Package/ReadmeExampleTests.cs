namespace Regalia.Indices.Tests.Package;

/// <summary>The README of the package tells the truth.</summary>
[Collection(PackedOnce.Name)]
public sealed class ReadmeExampleTests(ReadmeExample example) : IClassFixture<ReadmeExample>
{
    [Theory]
    [InlineData("C")]
    [InlineData("pt_BR")]
    [InlineData("th_TH")]
    [InlineData("tr_TR")]
    [InlineData("ar_SA")]
    [InlineData("sv_SE")]
    public void PrintsWhatTheReadmeSaysUnderAnyCulture(string locale)
    {
        Assert.NotEmpty(ReadmeExample.Expected);
        Assert.Equal(ReadmeExample.Expected, example.Run(locale));
    }
}
