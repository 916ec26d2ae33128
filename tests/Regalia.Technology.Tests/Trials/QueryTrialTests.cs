using System.IO.Compression;
using System.Text;
using Regalia.Technology.Queries;
using Regalia.Technology.Samples;
using Regalia.Technology.Trials;

namespace Regalia.Technology.Tests.Trials;

/// <summary>A query tried on files of works.</summary>
public sealed class QueryTrialTests : IDisposable
{
    private const string Works = """
        {"id":"W1","title":"Clay tablets","publication_year":2001,"abstract_inverted_index":null}

        {"id":"W2","title":null,"display_name":"Wet CLAY","abstract_inverted_index":{"a":[0,2],"stylus":[1]}}
        {"id":"W3","title":"Wax","abstract_inverted_index":"{\"clay\":[0],\"of\":[1],\"paper\":[2]}","topics":[{"display_name":"Sty\u0142us"}]}
        not json
        {"id":"W4","title":"\ud800"}
        [1]
        {"id":"W5","title":"Clay","abstract_inverted_index":{"x":[-1]}}
        {"id":"W6","keywords":[{"display_name":"clay"}]}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("regalia-trial-").FullName;

    [Fact]
    public void Works_are_read_matched_and_counted()
    {
        foreach (string file in new[] { Plain("a.jsonl"), Gzip("a.jsonl.gz") })
        {
            QueryTrial trial = QueryTrial.Of(
                Query.Parse("clay AND NOT paper"),
                WorkSample.Of([file]),
                top: 1,
                withNearMisses: true,
                cancellation: TestContext.Current.CancellationToken
            );
            Assert.Equal((4, 2, 0.5), (trial.Read, trial.Matched, trial.Share));
            Assert.Equal("W1", Assert.Single(trial.Shown).Work.Id);
            Assert.Equal("[Clay] tablets", Assert.Single(trial.Shown[0].Snippets).ToString());
            Assert.Equal([5, 6, 7, 8], trial.Faults.Select(fault => fault.Line));
            Assert.Equal([0, 1], trial.NearMisses.Select(part => part.Works));
            TriedWork near = Assert.Single(trial.ShownNearMisses);
            Assert.Equal(("W3", "NOT paper"), (near.Work.Id, near.Missing?.ToString()));
        }
    }

    [Fact]
    public void A_folder_is_read_file_by_file()
    {
        Directory.CreateDirectory(Path.Combine(folder, "works"));
        Plain("works/b.jsonl");
        Gzip("works/a.gz");
        File.WriteAllText(Path.Combine(folder, "manifest.json"), "{}");
        WorkSample sample = WorkSample.Of([folder]);
        Assert.Equal(2, sample.Files);
        Assert.Equal(8, sample.Works().Count());
        Assert.Throws<FileNotFoundException>(() => WorkSample.Of([Path.Combine(folder, "none")]));
    }

    [Fact]
    public void Long_lines_and_a_last_line_without_end_are_read()
    {
        string path = Path.Combine(folder, "long.jsonl");
        string title = string.Concat(Enumerable.Repeat("clay ", 50_000));
        File.WriteAllText(path, "\uFEFF{\"title\":\"a\"}\r\n{\"title\":\"" + title + "\"}\n{\"title\":\"clay\"}");
        Assert.Equal([1, title.Length, 4], WorkSample.Of([path]).Works().Select(work => work.Title!.Length));
    }

    [Fact]
    public void Made_up_works_are_the_same_every_time_and_some_of_them_match()
    {
        Query tried = Query.Parse("\"clay tablet*\" NEAR/3 stylus AND abstract:wax AND NOT paper");
        QueryTrial[] trials =
        [
            .. Enumerable.Range(0, 2).Select(_ => Try(WorkSample.MadeUp(tried, [tried, Query.Parse("papyrus")]))),
        ];
        Assert.All(trials, trial => Assert.True(trial.IsSynthetic));
        Assert.Equal(2_000, trials[0].Read);
        Assert.InRange(trials[0].Matched, 10, 200);
        Assert.Equal(trials[0].Shown.Select(work => work.Work.Id), trials[1].Shown.Select(work => work.Work.Id));

        QueryTrial Try(WorkSample sample)
        {
            int told = 0;
            QueryTrial trial = QueryTrial.Of(
                tried,
                sample,
                top: 5,
                withNearMisses: false,
                () =>
                {
                    told++;
                    Assert.InRange(sample.Done, told, sample.Total);
                },
                TestContext.Current.CancellationToken
            );
            Assert.Equal(trial.Read, told);
            return trial;
        }
    }

    [Fact]
    public void Lines_and_tables_of_a_snapshot_give_the_same_and_say_that_they_are_made_up()
    {
        Query query = Query.Parse("clay OR keyword:tablets");
        List<QueryTrial> trials = [];
        foreach (SampleFormat format in Enum.GetValues<SampleFormat>())
        {
            string path = Path.Combine(folder, format.ToString());
            SampleOptions options = new(300, 2) { RecordsOfPart = 120, Format = format };
            new SampleSnapshot(options, [new SampleTechnology(query, IsFrequent: true)]).Write(
                path,
                cancellation: TestContext.Current.CancellationToken
            );
            WorkSample sample = WorkSample.Of([path]);
            trials.Add(
                QueryTrial.Of(
                    query,
                    sample,
                    top: 100,
                    withNearMisses: false,
                    cancellation: TestContext.Current.CancellationToken
                )
            );
            Assert.InRange(sample.Done, 1, sample.Total);
        }
        Assert.All(trials, trial => Assert.True(trial.IsSynthetic && trial.Faults.IsEmpty && trial.Read == 300));
        Assert.True(trials[0].Matched > 3);
        Assert.Equal(
            trials[0].Shown.SelectMany(work => work.Snippets).Select(snippet => snippet.ToString()),
            trials[1].Shown.SelectMany(work => work.Snippets).Select(snippet => snippet.ToString())
        );
    }

    [Fact]
    public void A_damaged_table_is_named()
    {
        string path = Path.Combine(folder, "a.parquet");
        File.WriteAllText(path, "PAR1 and no more");
        Assert.Contains(
            "a.parquet",
            Assert.Throws<InvalidDataException>(() => WorkSample.Of([path]).Works().Count()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_snippet_shows_what_stands_around_the_words()
    {
        string filler = string.Join(' ', Enumerable.Repeat("filler", 40));
        string[] words = $"{filler} wet clay \u001b[31m {filler} clay end".Split(' ');
        WorkText text = new("t", words.Select((word, i) => new AbstractWord(i, word)), [], []);
        QueryMatch match = QueryEvaluation.Evaluate(Query.Parse("clay"), text);
        string snippet = new TriedWork(new SampleWork("W1", 2000, "t", text), match, Missing: null)
            .Snippets.Single()
            .ToString();
        Assert.StartsWith("… filler", snippet);
        Assert.Contains("wet [clay]  [31m filler", snippet);
        Assert.EndsWith("filler [clay] end", snippet);
        Assert.Equal(2, snippet.Split('…').Length - 1);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Plain(string name)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, Works);
        return path;
    }

    private string Gzip(string name)
    {
        string path = Path.Combine(folder, name);
        using GZipStream gzip = new(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(Works));
        return path;
    }
}
