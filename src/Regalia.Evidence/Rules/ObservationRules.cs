using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Tables;
using static System.FormattableString;

namespace Regalia.Evidence.Rules;

/// <summary>What an observation may say, given the definition of its indicator and its source.</summary>
internal sealed class ObservationRules(ReleaseRecords records, int referenceYear, FaultLog log)
{
    private readonly string file = records.FileOf("observations");

    internal void Check()
    {
        // Duplicates are the business of the schema check; here the first row stands for its key.
        Dictionary<string, Indicator> indicators = new(StringComparer.Ordinal);
        foreach (Indicator indicator in records.Indicators)
        {
            indicators.TryAdd(indicator.Id, indicator);
        }

        Dictionary<string, Source> sources = new(StringComparer.Ordinal);
        foreach (Source source in records.Sources)
        {
            sources.TryAdd(source.Id, source);
        }

        foreach (Observation observation in records.Observations)
        {
            CheckState(observation);
            CheckYear(observation);
            CheckError(observation);
            if (indicators.TryGetValue(observation.Indicator, out Indicator? indicator))
            {
                CheckKind(observation, indicator);
                CheckValue(observation, indicator);
                if (sources.TryGetValue(observation.Source, out Source? source))
                {
                    CheckSeries(observation, indicator, source);
                }
            }
        }
    }

    private void CheckState(Observation observation)
    {
        bool blankState = observation.State is EvidenceState.Unknown or EvidenceState.NotApplicable;
        if (observation.Value is double value)
        {
            if (blankState)
            {
                Blame(
                    observation,
                    "value",
                    CellText.Of(value),
                    "no value, for the state is unknown or not_applicable",
                    "clear the value, or correct the state"
                );
            }
            else if (observation.State is EvidenceState.No or EvidenceState.NoneFound && value is not 0)
            {
                Blame(
                    observation,
                    "value",
                    CellText.Of(value),
                    "0, for the state is no or none_found",
                    "correct the value, or write the state value"
                );
            }
        }
        else if (!blankState)
        {
            Blame(
                observation,
                "value",
                "",
                "a value, for the state says that there is one",
                "fill it in, or write the state unknown"
            );
        }
    }

    private void CheckYear(Observation observation)
    {
        if (referenceYear > 0 && observation.Year > referenceYear + 1)
        {
            Blame(
                observation,
                "year",
                Invariant($"{observation.Year}"),
                Invariant($"a year up to {referenceYear + 1}, one after the reference year of the release"),
                "correct the year, or referenceYear in datapackage.json"
            );
        }
    }

    private void CheckError(Observation observation)
    {
        if (observation.StandardError is not double error)
        {
            return;
        }

        if (error <= 0)
        {
            Blame(
                observation,
                "standard_error",
                CellText.Of(error),
                "a number above 0",
                "leave it blank if none was published"
            );
        }
        // Where the state promises a value, it is the value that is missing: one mistake, one fault.
        else if (observation.Value is null && observation.State is EvidenceState.Unknown or EvidenceState.NotApplicable)
        {
            Blame(observation, "standard_error", CellText.Of(error), "no standard error without a value", "clear it");
        }
    }

    private void CheckKind(Observation observation, Indicator indicator)
    {
        if (indicator.DerivedAs is not null || indicator.Kind == IndicatorKind.Derived)
        {
            Blame(
                observation,
                "indicator",
                indicator.Id,
                "no observation of a derived indicator",
                "remove the row: the program computes the value from its inputs"
            );
        }
        else if (indicator.Kind == IndicatorKind.NotMeasured)
        {
            Blame(
                observation,
                "indicator",
                indicator.Id,
                "no observation of an indicator that is not measured",
                "remove the row, or change the kind of the indicator"
            );
        }
    }

    private void CheckValue(Observation observation, Indicator indicator)
    {
        if (observation.Value is not double value)
        {
            return;
        }

        if (value < indicator.Minimum || value > indicator.Maximum)
        {
            string range = (indicator.Minimum, indicator.Maximum) switch
            {
                (double low, double high) => $"{CellText.Of(low)} to {CellText.Of(high)}",
                (double low, null) => $"at least {CellText.Of(low)}",
                (null, double high) => $"at most {CellText.Of(high)}",
                _ => "",
            };
            Blame(
                observation,
                "value",
                CellText.Of(value),
                $"{range}, the possible values of {indicator.Id}",
                "correct the value, or check its unit"
            );
        }

        ImmutableArray<double> steps = indicator.Steps;
        if (!steps.IsEmpty && !steps.Contains(value))
        {
            string words = string.Join(", ", steps.Select(CellText.Of));
            Blame(
                observation,
                "value",
                CellText.Of(value),
                $"one of {words}, the steps of {indicator.Id}",
                "correct the value"
            );
        }
    }

    private void CheckSeries(Observation observation, Indicator indicator, Source source)
    {
        if (indicator.Series is string series && !string.Equals(source.Series, series, StringComparison.Ordinal))
        {
            string found = source.Series is null ? "has none" : $"has \"{source.Series}\"";
            Blame(
                observation,
                "source",
                source.Id,
                $"a source of the series \"{series}\", but this one {found}",
                "two series never share an indicator: correct the source or the indicator"
            );
        }
    }

    private void Blame(Observation observation, string column, string value, string expected, string mend) =>
        log.Cell(file, observation.Row, column, value, expected, mend);
}
