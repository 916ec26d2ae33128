using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Indicators;

/// <summary>
/// Every indicator of a release with its weight and how much of it is known: those of the framework in its order, then those that
/// only others are computed from.
/// </summary>
public sealed class IndicatorListReport
{
    private readonly AssessmentResult _result;

    private IndicatorListReport(AssessmentResult result)
    {
        _result = result;
        // Nothing in the list is a figure that a licence would withhold.
        var scope = new BundleScope(result, [], includeRestricted: true);
        Subjects =
        [
            .. result
                .Framework.Indicators.Select(i => result.Release.Indicator(i.Code))
                .OfType<Indicator>()
                .Concat(
                    result.Release.Indicators.Where(i =>
                        !result.Framework.Indicators.Any(f => string.Equals(f.Code, i.Id, StringComparison.Ordinal))
                    )
                )
                .Select(i => new IndicatorSubject(scope, i)),
        ];
    }

    /// <summary>What the columns of <see cref="Csv"/> mean, in their order.</summary>
    public static ImmutableArray<BundleColumn> Columns => IndicatorColumns.OfList;

    internal ImmutableArray<IndicatorSubject> Subjects { get; }

    /// <summary>Makes the report.</summary>
    public static IndicatorListReport Of(AssessmentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result);
    }

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Table table = Screen.Table("Id", "Code", "Indicator", "Belongs to", "Weight", "Known", "Checked");
        table.Columns[0].NoWrap();
        foreach (int number in (ReadOnlySpan<int>)[4, 5, 6])
        {
            table.Columns[number].RightAligned();
        }
        foreach (IndicatorSubject subject in Subjects)
        {
            table.AddRow(
                Screen.Plain(subject.Indicator.Id),
                Screen.Plain(subject.Indicator.Code),
                Screen.Plain(subject.Indicator.Name),
                Screen.Plain(subject.Parent),
                Screen.Plain(IndicatorWords.Weight(subject)),
                Screen.Plain(subject.Present.ToString(CultureInfo.InvariantCulture)),
                Screen.Plain(subject.Verified.ToString(CultureInfo.InvariantCulture))
            );
        }
        console.Write(table);
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Weight: share of pressure or readiness. Known and checked: countries of {_result.Countries.Length} with a value, and with one that was read in a source."
            )
        );
        console.Line("`regalia indicator show ID` has everything about one. " + ReleaseLine.Of(_result));
    }

    /// <summary>As CSV.</summary>
    public string Csv()
    {
        var rows = new CsvText([.. Columns.Select(c => c.Name)]);
        foreach (IndicatorSubject subject in Subjects)
        {
            Indicator indicator = subject.Indicator;
            rows.Text(indicator.Id)
                .Text(indicator.Code)
                .Text(indicator.Name)
                .Text(subject.Place?.Parent)
                .Number(subject.Place?.Weight)
                .Number(subject.EffectiveWeight)
                .Text(indicator.Unit)
                .Text(indicator.Direction)
                .Number(indicator.Low)
                .Number(indicator.High)
                .Text(indicator.Transformation)
                .Whole(subject.Cells.Length)
                .Whole(subject.Present)
                .Whole(subject.Verified)
                .List(subject.Sources)
                .List(subject.Restricting)
                .Text(_result.Release.Version)
                .YesNo(_result.Release.IsModified)
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(
            _result,
            json =>
            {
                json.WriteStartArray("indicators");
                foreach (IndicatorSubject subject in Subjects)
                {
                    json.WriteStartObject();
                    IndicatorJson.WriteDefinition(json, subject.Indicator);
                    json.WriteString("parent", subject.Place?.Parent);
                    json.WriteNumberOrNull("weight", subject.Place?.Weight);
                    json.WriteNumberOrNull("effectiveWeight", subject.EffectiveWeight);
                    json.WriteString("reason", subject.Place?.Reason);
                    json.WriteNumber("countries", subject.Cells.Length);
                    json.WriteNumber("present", subject.Present);
                    json.WriteNumber("verified", subject.Verified);
                    json.WriteStrings("sources", subject.Sources);
                    json.WriteStrings("restrictedBy", subject.Restricting);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
}
