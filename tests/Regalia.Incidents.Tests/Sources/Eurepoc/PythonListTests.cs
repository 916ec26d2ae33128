using CsCheck;
using Regalia.Incidents.Sources.Eurepoc;

namespace Regalia.Incidents.Tests.Sources.Eurepoc;

public sealed class PythonListTests
{
    [Theory]
    [InlineData("[]", "")]
    [InlineData("[[]]", "()")]
    [InlineData("['a']", "(a)")]
    [InlineData("['a', 'b']", "(a)(b)")]
    [InlineData("[['a', \"b's\"], [None], ['']]", "(a|b's)(-)()")]
    [InlineData(" [ 'a' , None ] ", "(a)(-)")]
    [InlineData("[nan, 7]", "(-)(7)")]
    [InlineData(
        "['it\\'s', 'a\\\\b', 'x\\xa0y', 'l\\nm', 'q\\u00e9', 'd\\d']",
        "(it's)(a\\b)(x\u00a0y)(l\nm)(qé)(d\\d)"
    )]
    [InlineData("['a, [b]; c']", "(a, [b]; c)")]
    public void Lists_are_read_as_python_prints_them(string cell, string expected)
    {
        string?[][]? lists = PythonList.Read(cell);
        Assert.NotNull(lists);
        Assert.Equal(
            expected,
            string.Concat(lists.Select(texts => "(" + string.Join('|', texts.Select(t => t ?? "-")) + ")"))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("[")]
    [InlineData("['a'")]
    [InlineData("['a")]
    [InlineData("['a' 'b']")]
    [InlineData("['a'] b")]
    [InlineData("[['a'], ['b'")]
    [InlineData("[[['a']]]")]
    [InlineData("[,]")]
    public void What_is_no_list_or_was_cut_is_none(string cell)
    {
        Assert.Null(PythonList.Read(cell));
    }

    [Fact]
    public void Any_text_is_read_or_not_and_never_a_fault()
    {
        Gen.String[Gen.Char["[]'\",\\ abNoneu0x"], 0, 60]
            .Sample(cell => PythonList.Read(cell) is null || cell.Contains('['));
    }

    [Fact]
    public void Lists_go_round()
    {
        Gen.String[Gen.Char["ab'\"\\,][ ;é"], 0, 8]
            .Array[0, 4]
            .Array[0, 4]
            .Sample(lists =>
            {
                string cell =
                    "["
                    + string.Join(", ", lists.Select(texts => "[" + string.Join(", ", texts.Select(Printed)) + "]"))
                    + "]";
                string?[][]? read = PythonList.Read(cell);
                Assert.NotNull(read);
                Assert.Equal(lists, read);
            });
    }

    private static string Printed(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
