using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Views;

/// <summary>What may be chosen on pages of technologies.</summary>
internal static class TechnologyControls
{
    /// <summary>Window, counting and top, which all of them share.</summary>
    internal static ImmutableArray<ControlField> Ranking(TechnologyArchive archive, RankingChoice choice) =>
        [
            new ChoiceField(
                "window",
                "Publication years",
                [
                    .. archive
                        .Windows.Append(choice.Window)
                        .Distinct()
                        .OrderByDescending(w => w.Last)
                        .ThenByDescending(w => w.First)
                        .Select(w => new ControlOption(
                            w.ToString(),
                            string.Create(CultureInfo.InvariantCulture, $"{w.First} to {w.Last}")
                        )),
                ],
                [choice.Window.ToString()]
            ),
            new ChoiceField(
                "counting",
                "Counting works of several",
                [
                    new ControlOption("fractional", "Fractional: by parts that add to one"),
                    new ControlOption("whole", "Whole: once for each"),
                ],
                [LeadershipWords.Counting(choice.Counting)]
            ),
            new ChoiceField(
                "top",
                "Most cited works",
                [
                    .. Enum.GetValues<TopPercent>()
                        .OrderDescending()
                        .Select(t => new ControlOption(
                            ((int)t).ToString(CultureInfo.InvariantCulture),
                            string.Create(CultureInfo.InvariantCulture, $"Top {(int)t} %")
                        )),
                ],
                [((int)choice.Top).ToString(CultureInfo.InvariantCulture)]
            ),
        ];
}
