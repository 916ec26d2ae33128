using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>Says in words what spoke for and against.</summary>
internal sealed class PairReasons(ComparedRecord a, ComparedRecord b, IncidentRecord first, IncidentRecord second)
{
    // Less than this neither decides nor is worth reading.
    private const double Least = 0.15;
    private const double High = 0.6;
    private const double Low = 0.3;

    /// <summary>
    /// The reasons, the weightiest first; then, with weight 0, what made a link a part: that speaks neither for nor against a link.
    /// </summary>
    internal ImmutableArray<LinkReason> Of(PairFeatures features, LinkRelation relation)
    {
        List<LinkReason> reasons = [];
        foreach (FeatureWeight term in ModelWeights.Shipped.Link.Terms)
        {
            double weight = term.Contribution(features[term.Feature]);
            if (Math.Abs(weight) >= Least && Text(term.Feature, features[term.Feature], features) is { } text)
            {
                reasons.Add(new LinkReason(text, weight));
            }
        }
        reasons.Sort(static (x, y) => Math.Abs(y.Weight).CompareTo(Math.Abs(x.Weight)));
        if (relation == LinkRelation.PartOf)
        {
            reasons.AddRange(PartTexts(features).Select(text => new LinkReason(text, 0)));
        }
        if (relation == LinkRelation.Related && a.Actors.AsSpan().ContainsAny(b.Actors))
        {
            reasons.Add(new LinkReason("both name the same actor", 0));
        }
        return [.. reasons];
    }

    private string? Text(PairFeature feature, double value, PairFeatures features) =>
        feature switch
        {
            PairFeature.SharedWords => SharedWords(value),
            PairFeature.VictimNamed => Victim(value),
            PairFeature.TitleFound => value >= High ? "what the title of one says is told in the other too" : null,
            PairFeature.NamesMissing => value >= High ? "each names something telling that the other does not"
            : value < Low ? "neither names anything telling that the other lacks"
            : null,
            PairFeature.SharedReport => SharedReport(value),
            PairFeature.DatesAgree => value > 0
                ? "dates agree within 5 days, or a month where no day is known"
                : "no day or month of one is near one of the other",
            PairFeature.DatesMeet => value > 0 && features[PairFeature.DatesAgree] == 0
                ? "vague dates allow the same month"
                : null,
            PairFeature.KindOfVictim => value > 0 ? "a victim is named by its kind only, which many share" : null,
            PairFeature.DatesApart => Apart(value),
            PairFeature.KnownBefore => value > 0
                ? "one was known " + Months(DateComparison.DaysKnownBefore(a, b)) + " before the other began"
                : null,
            PairFeature.OtherCountries => value > 0 ? "they name victims in different countries" : null,
            PairFeature.OtherSponsors => value > 0 ? "the sources name different sponsors" : null,
            _ => null,
        };

    private static string SharedReport(double value)
    {
        int others = value > 0 ? (int)Math.Round(1 / value) - 1 : 0;
        return value <= 0 ? "no report is cited by both"
            : others == 0 ? "the same report is cited, and by no other record"
            : others == 1 ? "the same report is cited, and by one more record"
            : Say($"the same report is cited, but by {others} more records too");
    }

    private static string SharedWords(double value)
    {
        double share = Math.Exp(value) - PairComparison.LeastShare;
        return share >= Low
                ? Say($"they share {share * 100:0} % of what the shorter text tells, rare words counting most")
            : share > 0.01
                ? Say($"they share only {share * 100:0} % of what the shorter text tells, rare words counting most")
            : "their texts have no telling word in common";
    }

    private string? Victim(double value)
    {
        if (value < Low)
        {
            return a.NamedVictims > 0 && b.NamedVictims > 0 ? "they name different victims"
                : a.NamedVictims + b.NamedVictims > 0 ? "the victim that one names is not in the other"
                : null;
        }
        if (value < High)
        {
            return null;
        }
        (string name, bool isBoth) = BestVictim();
        return isBoth
            ? $"both name the victim \"{name}\""
            : $"the victim that one names, \"{name}\", is in the text of the other";
    }

    // The victim of one whose words the other has most of; of several the shortest name, which says it plainest.
    private (string Name, bool IsBoth) BestVictim()
    {
        ComparedRecords preparing = new();
        return new[] { (Record: first, Other: b), (Record: second, Other: a) }
            .SelectMany(side =>
                side.Record.Victims.Where(victim => victim.Name is not null)
                    .Select(victim => (victim.Name!, Words: WordsOf(preparing, victim), side.Other))
            )
            .Where(candidate => candidate.Words.Length > 0)
            .Select(candidate =>
                (
                    Name: candidate.Item1,
                    Share: candidate.Words.Count(word => candidate.Other.Words.AsSpan().BinarySearch(word) >= 0)
                        / (double)candidate.Words.Length,
                    IsBoth: candidate.Words.All(word => candidate.Other.VictimWords.AsSpan().BinarySearch(word) >= 0)
                )
            )
            .OrderByDescending(candidate => candidate.Share)
            .ThenByDescending(candidate => candidate.IsBoth)
            .ThenBy(candidate => candidate.Name.Length)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => (candidate.Name.Trim(), candidate.IsBoth))
            .First();
    }

    private uint[] WordsOf(ComparedRecords preparing, Victim victim) =>
        preparing
            .Prepare(
                new IncidentRecord
                {
                    Source = first.Source,
                    Id = first.Id,
                    Level = first.Level,
                    Victims = [victim],
                }
            )
            .VictimWords;

    private string? Apart(double value)
    {
        (int? starts, int? disclosures, _, _) = DateComparison.Gaps(a, b);
        return value <= 0 || starts is null && disclosures is null ? null
            : (starts ?? 0) >= (disclosures ?? 0) ? "start dates are " + Months(starts ?? 0) + " apart"
            : "they became known " + Months(disclosures ?? 0) + " apart";
    }

    private IEnumerable<string> PartTexts(PairFeatures features)
    {
        int most = Math.Max(a.ListedVictims, b.ListedVictims);
        int least = Math.Min(a.ListedVictims, b.ListedVictims);
        if (most > least)
        {
            yield return least == 1 && features[PairFeature.VictimNamed] >= High
                ? Say($"one lists {most} victims, the other one of them")
                : Say($"one lists {most} victims, the other {least}");
        }
        if (features[PairFeature.OneVictim] > 0)
        {
            yield return features[PairFeature.VictimNotInTitle] > 0
                ? "one is of what a single organisation suffered, which the title of the other does not name"
                : "one is of what a single organisation suffered";
        }
        if (features[PairFeature.WordsOfMany] >= 2)
        {
            yield return "one tells of many that were hit";
        }
    }

    private static string Months(int days) =>
        days < 45 ? Say($"{days} days") : Say($"{DateComparison.Months(days)} months");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
