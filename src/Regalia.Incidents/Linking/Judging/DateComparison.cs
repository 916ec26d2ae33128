using System.Collections.Immutable;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>
/// Compares dates by what happened on them: a start may lie years before the report of another source, but what was reported
/// cannot begin later, and two starts of one event should be near.
/// </summary>
internal static class DateComparison
{
    private const double DaysOfMonth = 30.4;
    private const int LongestMonth = 31;
    private const int NearDays = 5;

    /// <summary>Sets the features of dates.</summary>
    internal static void Compare(ComparedRecord a, ComparedRecord b, ref PairFeatures features)
    {
        (int? starts, int? disclosures, int? any, bool agree) = Gaps(a, b);
        features[PairFeature.DatesMeet] =
            any is null ? double.NaN
            : any < LongestMonth ? 1
            : 0;
        features[PairFeature.DatesAgree] =
            any is null ? double.NaN
            : agree ? 1
            : 0;
        features[PairFeature.DatesApart] = LogMonths(starts) + LogMonths(disclosures);
        features[PairFeature.KnownBefore] = LogMonths(DaysKnownBefore(a, b));
    }

    /// <summary>Fewest days between starts or ends, and between disclosures or reports, and at all; null where one has none.</summary>
    internal static (int? Starts, int? Disclosures, int? Any, bool Agree) Gaps(ComparedRecord a, ComparedRecord b)
    {
        int? starts = null;
        int? disclosures = null;
        int? any = null;
        bool agree = false;
        foreach (DayInterval x in a.Dates)
        {
            foreach (DayInterval y in b.Dates)
            {
                int gap = x.GapTo(y);
                any = Math.Min(any ?? gap, gap);
                agree |= gap <= NearDays && IsShort(x) && IsShort(y);
                if (IsHappening(x) && IsHappening(y))
                {
                    starts = Math.Min(starts ?? gap, gap);
                }
                else if (!IsHappening(x) && !IsHappening(y))
                {
                    disclosures = Math.Min(disclosures ?? gap, gap);
                }
            }
        }
        return (starts, disclosures, any, agree);
    }

    /// <summary>Days by which one was known before the other began; 0 if neither was.</summary>
    internal static int DaysKnownBefore(ComparedRecord a, ComparedRecord b) =>
        Math.Max(DaysKnownBefore(a.Dates, b.Dates), DaysKnownBefore(b.Dates, a.Dates));

    /// <summary>Whole months nearest to some days.</summary>
    internal static int Months(int days) => (int)Math.Round(days / DaysOfMonth);

    // Days from the first disclosure in one to the start in the other.
    private static int DaysKnownBefore(ImmutableArray<DayInterval> known, ImmutableArray<DayInterval> happened)
    {
        int disclosed = int.MaxValue;
        int begun = int.MaxValue;
        foreach (DayInterval date in known)
        {
            disclosed = IsHappening(date) ? disclosed : Math.Min(disclosed, date.Last);
        }
        foreach (DayInterval date in happened)
        {
            begun = IsHappening(date) ? Math.Min(begun, date.First) : begun;
        }
        return disclosed == int.MaxValue || begun == int.MaxValue ? 0 : Math.Max(0, begun - disclosed);
    }

    // What happened, not when it became known.
    private static bool IsHappening(DayInterval date) => date.Kind is DateKind.Started or DateKind.Ended;

    private static bool IsShort(DayInterval date) => date.Last - date.First < LongestMonth;

    private static double LogMonths(int? days) => days is { } known ? Math.Log(1 + (known / DaysOfMonth)) : 0;
}
