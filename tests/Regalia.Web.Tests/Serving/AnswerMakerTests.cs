using System.Security.Cryptography;
using System.Text;
using Regalia.Presentation.Bundles;
using Regalia.Web.Serving;

namespace Regalia.Web.Tests.Serving;

public sealed class AnswerMakerTests
{
    [Fact]
    public void A_chart_that_stands_alone_may_use_its_own_styles_and_nothing_else()
    {
        const string style = ".ink{fill:#000}";
        Answer answer = AnswerMaker.OfFile(
            BundleFile.Of("chart.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>" + style + "</style></svg>"),
            "svg"
        );
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains("style-src 'sha256-" + hash + "';", answer.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'self'", answer.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", answer.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public void One_without_styles_may_use_none() =>
        Assert.Contains(
            "style-src 'none'",
            AnswerMaker.OfFile(BundleFile.Of("chart.svg", "<svg/>"), "svg").Policy,
            StringComparison.Ordinal
        );

    [Fact]
    public void Archives_are_not_packed_twice()
    {
        Answer answer = AnswerMaker.OfFile(new BundleFile("a.zip", [.. new byte[5000]], Rows: null), "zip");
        Assert.True(answer.Brotli.IsEmpty);
        Assert.True(answer.IsDownload);
    }
}
