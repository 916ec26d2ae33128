using System.Globalization;
using System.Text;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Works;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>Scans in words, to hold them against each other.</summary>
internal static class ScanText
{
    /// <summary>The scan of one line.</summary>
    internal static string OfLine(PartScan scan)
    {
        if (scan.Records == 0)
        {
            return "Blank";
        }

        SkipReason reason = (SkipReason)Array.IndexOf(scan.Skipped, 1L);
        if (reason == SkipReason.Malformed)
        {
            return "Malformed";
        }

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{scan.Seen[0].Work} {scan.Seen[0].Updated} ");
        if (reason != SkipReason.None)
        {
            return text.Append(reason).ToString();
        }

        (int year, YearCompleteness completeness) = scan.Years.Single();
        text.Append(CultureInfo.InvariantCulture, $"{year}").Append(scan.WithoutCitations > 0 ? " uncounted" : "");
        text.Append(completeness.WithTitle > 0 ? " title" : "")
            .Append(completeness.WithAbstract > 0 ? " abstract" : "");
        text.Append(completeness.WithCountry > 0 ? " country" : "");
        text.Append(completeness.WithInstitution > 0 ? " institution" : "");
        text.Append(completeness.WithTopic > 0 ? " topic" : "");
        text.Append(completeness.WithReferences > 0 ? " references" : "");
        foreach (WorkFact fact in scan.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $" cited {fact.Citations} [")
                .AppendJoin(',', fact.Technologies)
                .Append(']');
            text.Append(Credits(fact)).Append(Institutions(scan));
        }

        return text.ToString();
    }

    /// <summary>All of a scan but how its records were read.</summary>
    internal static string Of(PartScan scan)
    {
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{scan.Records} {scan.Bytes} {scan.LongestLine} {scan.WithoutCitations} "
        );
        text.AppendJoin(' ', scan.Skipped).Append('\n').AppendJoin('\n', scan.Faults).Append('\n');
        text.AppendJoin(' ', scan.Seen).Append('\n');
        text.AppendJoin(' ', scan.Types.Select(t => (t.Key, t.Value.Records))).Append('\n');
        foreach ((int year, YearCompleteness c) in scan.Years)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{year}: {c.Records} {c.WithTitle} {c.WithAbstract} {c.WithCountry} {c.WithInstitution} {c.WithTopic} {c.WithReferences}\n"
            );
        }

        foreach (WorkFact fact in scan.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{fact.Work} {fact.Updated} {fact.Year} {fact.Citations} [");
            text.AppendJoin(',', fact.Technologies).Append(']').Append(Credits(fact)).Append('\n');
        }

        return text.Append(Institutions(scan)).ToString();
    }

    private static string Credits(WorkFact fact) =>
        string.Concat(
            fact.Credits.Select(c =>
                string.Create(CultureInfo.InvariantCulture, $" {c.Institution}{c.Country}={c.Share}")
            )
        );

    private static string Institutions(PartScan scan) =>
        string.Concat(
            scan.Institutions.OrderBy(i => i.Key)
                .Select(i => i.Value.Name)
                .Select(
                    (InstitutionName n) =>
                        string.Create(CultureInfo.InvariantCulture, $" {n.Number}:{n.Name}/{n.Country}")
                )
        );
}
