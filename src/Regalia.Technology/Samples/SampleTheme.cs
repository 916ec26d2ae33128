namespace Regalia.Technology.Samples;

/// <summary>What is made up of a technology: its words, its years and who leads in it.</summary>
/// <param name="Recipes">Sets of terms, each of which makes a work match.</param>
/// <param name="Span">Years from the last back to its first works; the fewer, the faster it grows.</param>
/// <param name="Early">Leaders of its first years.</param>
/// <param name="Late">Leaders of its last years.</param>
internal sealed record SampleTheme(SampleTerm[][] Recipes, int Span, SampleLeaders Early, SampleLeaders Late)
{
    private const int FirstOfDrift = 2000;

    /// <summary>Terms of a work.</summary>
    internal SampleTerm[] Draw(ref SampleNumbers numbers) => numbers.Of(Recipes);

    /// <summary>A year of publication, the last ones far more often.</summary>
    internal int Year(int last, ref SampleNumbers numbers) =>
        last - (int)(Span * (1 - Math.Sqrt(Math.Sqrt(numbers.Unit()))));

    /// <summary>Leaders of a year: they drift from the first to the last.</summary>
    internal SampleLeaders Leaders(int year, int last, ref SampleNumbers numbers) =>
        numbers.Between(FirstOfDrift, last) < year ? Late : Early;
}
