using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>What counting needs of one record.</summary>
/// <param name="Level">Its level.</param>
/// <param name="StartYear">Year of the start; 0 if there is none.</param>
/// <param name="DisclosureYear">Year in which it became known; 0 if there is none.</param>
/// <param name="Countries">Victim countries, sorted and joined by ";"; "" for none.</param>
internal readonly record struct FactsRow(RecordLevel Level, short StartYear, short DisclosureYear, string Countries)
{
    /// <summary>The row of a record, and its judgements into an array that is used for one after another.</summary>
    internal static FactsRow Of(IncidentRecord record, RecordJudge judge, Judgement[] judgements)
    {
        Array.Clear(judgements);
        judge.Judge(record, judgements);
        return new FactsRow(
            record.Level,
            (short)(record.Date(DateKind.Started)?.Year ?? 0),
            (short)(RecordSummary.Disclosure(record)?.Year ?? 0),
            RecordSummary.VictimCountries(record)
        );
    }
}
