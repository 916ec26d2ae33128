using System.Globalization;

namespace Regalia.Assessment.Tests.Draws;

/// <summary>A culture that writes 0,5 or counts years from the Buddha moves no digit and no word.</summary>
[Collection(nameof(CultureTests))]
public sealed class CultureTests
{
    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("pt-BR")]
    [InlineData("")]
    public void Reading_and_assessing_give_the_same_digits(string culture)
    {
        AssessmentResult expected = BundledRelease.FewDraws;
        (CultureInfo current, CultureInfo? other) = (
            CultureInfo.CurrentCulture,
            CultureInfo.DefaultThreadCurrentCulture
        );
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture;
            using var copy = new ReleaseCopy();
            AssessmentResult result = copy.Assess(BundledRelease.Few);
            Assert.Empty(Digits.Changed(expected, result));
        }
        finally
        {
            CultureInfo.CurrentCulture = current;
            CultureInfo.DefaultThreadCurrentCulture = other;
        }
    }

    /// <summary>The default culture of threads belongs to the process, so nothing else runs meanwhile.</summary>
    [CollectionDefinition(nameof(CultureTests), DisableParallelization = true)]
    public sealed class Alone;
}
