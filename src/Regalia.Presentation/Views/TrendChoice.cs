using Regalia.Incidents.Trends;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Which records a trend counts, and by what.</summary>
/// <param name="Records">The records, as the explorer has them.</param>
/// <param name="Group">By what beside the year.</param>
/// <param name="IsCorrected">Whether counts are corrected for records that come late, where vintages allow it.</param>
public sealed record TrendChoice(IncidentsChoice Records, TrendGroup Group = TrendGroup.Whole, bool IsCorrected = false)
{
    /// <summary>The trend of what the explorer shows, without what it is narrowed by beside its filter.</summary>
    public static TrendChoice Of(IncidentsChoice records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return new(records with { Narrowing = RecordNarrowing.Nothing, IsByMonth = false });
    }

    /// <summary>The address of the choice.</summary>
    public PageAddress Address
    {
        get
        {
            PageAddress address = (Records with { Page = 1 }).Address with { Path = PageAddress.Trend.Path };
            address = Group switch
            {
                TrendGroup.Region => address.With("group", "region"),
                TrendGroup.Country => address.With("group", "country"),
                _ => address,
            };
            return IsCorrected ? address.With("corrected", "1") : address;
        }
    }
}
