using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;

namespace Regalia.Incidents.Tests.Linking.Judging;

/// <summary>How good the judgement is on the corpus, and that the weights that ship are those the judged pairs teach.</summary>
public sealed class LinkingFiguresTests
{
    /// <summary>Set it to 1 to write the weights and the table of the document anew.</summary>
    private const string Anew = "REGALIA_UPDATE";
    private const string TableStart = "<!-- figures: written by LinkingFiguresTests -->\n";
    private const string TableEnd = "<!-- end of figures -->";

    [Fact]
    public void Training_on_the_judged_pairs_gives_the_weights_that_ship()
    {
        JudgedCorpus corpus = JudgedCorpus.Whole();
        ModelWeights trained = ModelTraining.Train([
            .. JudgedPairs.Shipped().Where(pair => !pair.IsTest).Select(corpus.Seen),
        ]);
        if (Environment.GetEnvironmentVariable(Anew) is "1")
        {
            File.WriteAllText(InProject("src/Regalia.Incidents/Linking/Judging/weights.csv"), trained.Write());
            return;
        }
        Assert.Equal(ModelWeights.Shipped.Write(), trained.Write());
    }

    [Fact]
    public void On_topics_that_the_training_did_not_see_it_is_at_least_this_good()
    {
        JudgedCorpus corpus = JudgedCorpus.Whole();
        PairFigures figures = Measured(corpus, JudgedPairs.Shipped().Where(pair => pair.IsTest));
        PairFigures baseline = Baseline(corpus, JudgedPairs.Shipped().Where(pair => pair.IsTest));
        Assert.True(figures.LinkF1 >= 0.80, figures.Row("test"));
        Assert.True(figures.MergeF1 >= 0.72, figures.Row("test"));
        Assert.True(figures.LinkF1 >= baseline.LinkF1 + 0.05, baseline.Row("baseline"));
        Assert.True(figures.MergeF1 >= baseline.MergeF1 + 0.05, baseline.Row("baseline"));
    }

    [Fact]
    public void On_the_sample_of_the_corpus_it_is_at_least_this_good()
    {
        JudgedCorpus corpus = JudgedCorpus.Whole();
        PairFigures figures = Measured(corpus, JudgedCorpus.Sample());
        Assert.Equal(40, figures.Count);
        Assert.True(figures.LinkF1 >= 0.90, figures.Row("sample"));
        Assert.True(figures.MergeF1 >= 0.84, figures.Row("sample"));
        Assert.True(figures.KeptApart * 32 >= figures.Different * 22, figures.Row("sample"));
    }

    [Fact]
    public void The_order_of_two_records_changes_nothing_but_which_is_the_whole()
    {
        JudgedCorpus corpus = JudgedCorpus.Whole();
        foreach (JudgedPair pair in JudgedPairs.Shipped())
        {
            PairVerdict forth = corpus.Judge(pair);
            PairVerdict back = corpus.Judge(pair with { First = pair.Second, Second = pair.First });
            Assert.Equal((forth.Relation, forth.Score), (back.Relation, back.Score));
            Assert.True(forth.Relation != LinkRelation.PartOf || forth.FirstIsWhole != back.FirstIsWhole);
        }
    }

    [Fact]
    public void Every_judgement_of_the_corpus_can_be_said_in_words()
    {
        JudgedCorpus corpus = JudgedCorpus.Whole();
        foreach (JudgedPair pair in JudgedPairs.Shipped().Concat(JudgedCorpus.Sample()))
        {
            PairJudgement judgement = corpus.Explain(pair);
            PairVerdict verdict = corpus.Judge(pair);
            Assert.Equal((verdict.Relation, (double)verdict.Score), (judgement.Relation, judgement.Score));
            Assert.NotEmpty(judgement.Reasons);
            Assert.All(
                judgement.Reasons,
                reason => Assert.DoesNotContain("NaN", reason.Text, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void The_document_says_what_is_measured()
    {
        string table = Table(JudgedCorpus.Whole());
        string path = InProject("docs/linking.md");
        string text = File.ReadAllText(path);
        int start = text.IndexOf(TableStart, StringComparison.Ordinal) + TableStart.Length;
        int end = text.IndexOf(TableEnd, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(Anew) is "1")
        {
            File.WriteAllText(path, text[..start] + table + text[end..]);
            return;
        }
        Assert.Equal(table, text[start..end]);
    }

    private static string Table(JudgedCorpus corpus)
    {
        StringBuilder table = new(
            "| Pairs | Number | Precision of links | Recall of links | F1 of links | F1 of merges | Different kept apart |\n"
        );
        _ = table.Append("|---|---|---|---|---|---|---|\n");
        ImmutableArray<JudgedPair> judged = JudgedPairs.Shipped();
        JudgedPair[] test = [.. judged.Where(pair => pair.IsTest)];
        JudgedPair[] training = [.. judged.Where(pair => !pair.IsTest)];
        ImmutableArray<JudgedPair> sample = JudgedCorpus.Sample();
        Add(Measured(corpus, sample), "sample of the corpus");
        Add(Baseline(corpus, sample), "the same by tf-idf");
        Add(Measured(corpus, test), "test topics");
        Add(Baseline(corpus, test), "the same by tf-idf");
        Add(Measured(corpus, training), "training topics");
        Add(Baseline(corpus, training), "the same by tf-idf");
        foreach (
            IGrouping<string, JudgedPair> sources in test.GroupBy(Sources)
                .OrderBy(pairs => pairs.Key, StringComparer.Ordinal)
        )
        {
            Add(Measured(corpus, sources), "test topics, " + sources.Key);
        }
        return table.ToString();

        void Add(PairFigures figures, string name) => table.Append(figures.Row(name)).Append('\n');
    }

    private static string Sources(JudgedPair pair) =>
        string.CompareOrdinal(pair.First.Source, pair.Second.Source) <= 0
            ? pair.First.Source + " and " + pair.Second.Source
            : pair.Second.Source + " and " + pair.First.Source;

    private static PairFigures Measured(JudgedCorpus corpus, IEnumerable<JudgedPair> pairs) =>
        new(pairs.Select(pair => (pair.Relation, corpus.Judge(pair).Relation)));

    // What a reader would try first: cosine of the words of title (twice), victims and text from 0.10 on is "same".
    private static PairFigures Baseline(JudgedCorpus corpus, IEnumerable<JudgedPair> pairs) =>
        new(
            pairs.Select(pair =>
                (
                    pair.Relation,
                    WordLikeness.Cosine(corpus[pair.First], corpus[pair.Second], corpus.Words) >= CaseMix.LeastCosine
                        ? LinkRelation.Same
                        : LinkRelation.Different
                )
            )
        );

    private static string InProject(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../..", path));
}
