namespace Regalia.Assessment.Framework;

/// <summary>How gaps are matched with the practices of other countries.</summary>
/// <param name="PracticesPerGap">At most so many practices beside a gap.</param>
/// <param name="IncomeWeight">Share of likeness that rests on the income group.</param>
/// <param name="RegionWeight">Share that rests on the region.</param>
/// <param name="StockWeight">Share that rests on the stock of know-how.</param>
/// <param name="ReadinessWeight">Share that rests on the profile of readiness.</param>
public sealed record GapRules(
    int PracticesPerGap,
    double IncomeWeight,
    double RegionWeight,
    double StockWeight,
    double ReadinessWeight
);
