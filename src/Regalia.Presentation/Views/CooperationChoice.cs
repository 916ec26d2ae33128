using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology;

namespace Regalia.Presentation.Views;

/// <summary>Which two countries are held side by side, and how technologies are ranked for it.</summary>
/// <param name="Ranking">How they are ranked.</param>
/// <param name="First">The first country; none if it is still to be chosen.</param>
/// <param name="Second">The second.</param>
public sealed record CooperationChoice(RankingChoice Ranking, CountryCode First, CountryCode Second)
{
    /// <summary>The address of the choice.</summary>
    public PageAddress Address
    {
        get
        {
            PageAddress address = PageAddress.Cooperation;
            address = First.IsNone ? address : address.With("a", CountryNames.Iso3(First)!);
            address = Second.IsNone ? address : address.With("b", CountryNames.Iso3(Second)!);
            return Ranking.On(address);
        }
    }
}
