using System.Collections.Immutable;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Tests.Linking.Judging;

/// <summary>The six sources of the judged pairs, read once and prepared for comparison as one set.</summary>
internal sealed class JudgedCorpus
{
    private static readonly Lazy<JudgedCorpus> whole = new(() => new JudgedCorpus());

    private readonly Dictionary<RecordReference, IncidentRecord> records = [];
    private readonly Dictionary<RecordReference, ComparedRecord> prepared = [];
    private readonly TermWeights words = new();

    private JudgedCorpus()
    {
        ComparedRecords preparing = new();
        foreach ((string source, string[] file) in Files)
        {
            IncidentSource read = IncidentSources.All.Single(one => one.Name == source);
            foreach (ReadItem item in read.Reader().Read([new SourceFile(Corpus.Path(file))]))
            {
                if (item is ReadRecord { Record: var record })
                {
                    RecordReference reference = new(record.Source, record.Id);
                    ComparedRecord compared = preparing.Prepare(record);
                    words.Add(compared);
                    records[reference] = record;
                    prepared[reference] = compared;
                }
            }
        }
    }

    /// <summary>Judged as the corpus README says; no row of it is in the project.</summary>
    internal static ImmutableArray<JudgedPair> Sample()
    {
        using StreamReader text = File.OpenText(Corpus.Path("pairs_sample.csv"));
        return JudgedPairs.Read(text);
    }

    /// <summary>The corpus; skips the test where there is none.</summary>
    internal static JudgedCorpus Whole()
    {
        foreach ((_, string[] file) in Files)
        {
            _ = Corpus.Path(file);
        }
        return whole.Value;
    }

    /// <summary>All prepared records.</summary>
    internal IReadOnlyCollection<ComparedRecord> Prepared => prepared.Values;

    /// <summary>The words of the set.</summary>
    internal TermWeights Words => words;

    /// <summary>A prepared record.</summary>
    internal ComparedRecord this[RecordReference reference] => prepared[reference];

    /// <summary>What the training sees of a pair.</summary>
    internal TrainingPair Seen(JudgedPair pair)
    {
        ComparedRecord a = prepared[pair.First];
        ComparedRecord b = prepared[pair.Second];
        return new TrainingPair(
            pair.Topic,
            pair.Relation,
            PairComparison.Compare(a, b, words),
            WordLikeness.Cosine(a, b, words)
        );
    }

    /// <summary>What the model says of a pair.</summary>
    internal PairVerdict Judge(JudgedPair pair) => PairModel.Judge(prepared[pair.First], prepared[pair.Second], words);

    /// <summary>What the model says of a pair, with reasons.</summary>
    internal PairJudgement Explain(JudgedPair pair) =>
        PairModel.Explain(
            prepared[pair.First],
            prepared[pair.Second],
            words,
            records[pair.First],
            records[pair.Second]
        );

    private static (string Source, string[] File)[] Files =>
        [
            ("cfr", ["cfr", "cfr_2023-02.csv"]),
            ("eurepoc", ["eurepoc_1.3", "eurepoc_global_dataset_1_3.xlsx"]),
            ("cissm", ["cissm", "CISSM-export_through_2023-03_from_RData.csv"]),
            ("dcid", ["dcid", "DCID_2.0_Release_update_February_2023.xlsx"]),
            ("vcdb", ["vcdb", "vcdb.json.zip"]),
            ("csis", ["csis", "parsed_incidents.csv"]),
        ];
}
