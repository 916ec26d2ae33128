using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Tests.Classification;

/// <summary>Small made-up records.</summary>
internal static class MadeRecord
{
    public static IncidentRecord Of(string source, params (string Name, string Text)[] fields) =>
        new()
        {
            Source = source,
            Id = "1",
            Level = RecordLevel.Incident,
            Fields = [.. fields.Select(f => new SourceField(f.Name, f.Text))],
        };

    public static Finding Explain(this Classifier classifier, IncidentRecord record, string criterion) =>
        classifier.Explain(record).Single(f => f.Criterion == criterion);

    public static ImmutableArray<Judgement> Judgements(this Classifier classifier, IncidentRecord record)
    {
        Judgement[] judgements = new Judgement[classifier.Criteria.Length];
        classifier.Judge(record, judgements);
        return [.. judgements];
    }
}
