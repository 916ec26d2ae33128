using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Indicators;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>A country's row on the page of an indicator; every figure leads to its evidence.</summary>
internal static class IndicatorRow
{
    internal static DataRow Of(IndicatorSubject subject, IndicatorCell cell)
    {
        IndicatorScore score = cell.Score;
        ImmutableArray<string> withheld = subject.Withheld(cell);
        Link evidence = PageAddress.Evidence(cell.Country.Code, subject.Indicator.Id);
        DataCell hidden = new(Prose.To(ScoreWords.Withheld, evidence)) { Detail = string.Join(", ", withheld) };
        return new DataRow([
            Prose.To(cell.Country.Name, PageAddress.Country(cell.Country.Code)),
            withheld.IsEmpty ? Value(subject, cell, evidence) : hidden,
            score.Evidence is { } dated
                ? new DataCell(dated.Year.ToString(CultureInfo.InvariantCulture)) { Number = dated.Year }
            : score.Estimate is not null ? "several"
            : "no value",
            new DataCell(IndicatorWords.Status(score)),
            .. subject.IsScored
                ? [withheld.IsEmpty ? ScoreWords.Cell(score.Value, score.Low, score.High) : hidden]
                : Array.Empty<DataCell>(),
            Sources(subject, score),
        ]);
    }

    private static DataCell Value(IndicatorSubject subject, IndicatorCell cell, Link evidence)
    {
        IndicatorScore score = cell.Score;
        return ValueWords.Number(score) is { } number && score.Raw is { } value
            ? new DataCell(Prose.To(number, evidence))
            {
                Number = value,
                Detail =
                    ValueWords.Meaning(subject.Indicator, value) is { } meaning
                    && !string.Equals(meaning, subject.Indicator.Unit, StringComparison.Ordinal)
                        ? (Prose)meaning
                        : null,
            }
            : new DataCell(Prose.To(subject.WhyMissing(cell), evidence));
    }

    private static Prose Sources(IndicatorSubject subject, IndicatorScore score)
    {
        ImmutableArray<string> sources = subject.Scope.Terms.Sources(score);
        return sources.IsEmpty
            ? "no source"
            : Prose.Join(
                "; ",
                sources.Select(id =>
                {
                    var source = subject.Result.Release.Source(id)!;
                    string name = source.Publisher + (source.Edition is { } edition ? ", " + edition : "");
                    return Link.Out(source.Address) is { } address ? Prose.To(name, address) : name;
                })
            );
    }
}
