using System.Globalization;
using Regalia.Presentation.Publications;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Technology;

/// <summary>How a page ranks.</summary>
/// <param name="Window">Publication years counted together.</param>
/// <param name="Latest">The window that is shown where an address names none.</param>
/// <param name="Counting">How works of several are counted.</param>
/// <param name="Top">Which top.</param>
public sealed record RankingChoice(
    YearWindow Window,
    YearWindow Latest,
    Counting Counting = Counting.Fractional,
    TopPercent Top = TopPercent.Ten
)
{
    internal LeadershipOptions Options => new() { Counting = Counting, Top = Top };

    /// <summary>"top 10 % by citations, fractional counting, 2019 to 2023".</summary>
    internal string InWords =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"top {(int)Top} % of works by citations, {LeadershipWords.Counting(Counting)} counting, publication years {Window.First} to {Window.Last}"
        );

    /// <summary>The same as options of a command.</summary>
    internal string AsOptions =>
        " --facts DIR --window "
        + Window
        + " --counting "
        + LeadershipWords.Counting(Counting)
        + string.Create(CultureInfo.InvariantCulture, $" --top {(int)Top}");

    /// <summary>An address with what differs from what is shown where it names nothing.</summary>
    internal PageAddress On(PageAddress page)
    {
        page = Window == Latest ? page : page.With("window", Window.ToString());
        page = Counting == Counting.Fractional ? page : page.With("counting", LeadershipWords.Counting(Counting));
        return Top == TopPercent.Ten ? page : page.With("top", ((int)Top).ToString(CultureInfo.InvariantCulture));
    }
}
