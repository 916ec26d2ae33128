using Regalia.Technology.Queries;

namespace Regalia.Technology.Tests.Queries;

/// <summary>A query in plain words.</summary>
public sealed class QueryExplanationTests
{
    [Fact]
    public void A_query_reads_as_an_indented_tree()
    {
        Query query = Query.Parse(
            "(title:\"quantum comput*\" OR qubit NEAR/3 error*) AND NOT (topic:optics OR keyword:\"a b\") AND a NEAR/0 b AND abstract:c NEAR/1 d"
        );
        Assert.Equal(
            """
            all of these:
              one of these or more:
                the words "quantum comput…" in a row, the last only begun in the title
                these two with at most 3 words between, in either order:
                  the word "qubit"
                  a word that begins with "error"
              without this:
                one of these or more:
                  the word "optics" in the name of a topic
                  the words "a b" in a row in a keyword
              these two next to each other, in either order:
                the word "a"
                the word "b"
              these two with at most one word between, in either order:
                the word "c" in the abstract
                the word "d"
            """.ReplaceLineEndings("\n"),
            string.Join('\n', QueryExplanation.Of(query).Lines())
        );
    }
}
