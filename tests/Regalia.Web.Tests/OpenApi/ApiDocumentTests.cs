using System.Text;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Regalia.Web.Addresses;
using Regalia.Web.OpenApi;
using Regalia.Web.Routes;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.OpenApi;

public sealed class ApiDocumentTests
{
    [Fact]
    public async Task The_committed_document_is_the_one_that_is_served()
    {
        string path = Repository.Path("docs", "openapi.json");
        string now = await ApiDocument.WriteAsync();
        if (Environment.GetEnvironmentVariable("REGALIA_UPDATE") == "1")
        {
            await File.WriteAllTextAsync(path, now, TestContext.Current.CancellationToken);
        }
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), now);
    }

    [Fact]
    public async Task The_library_reads_it_back_without_a_fault()
    {
        ReadResult read = OpenApiDocument.Parse(await ApiDocument.WriteAsync(), "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Equal(RouteTable.All.Sum(route => 1 + route.Suffixes.Length), read.Document!.Paths.Count);
    }

    [Fact]
    public void Every_page_and_form_stands_in_it_with_its_parameters()
    {
        OpenApiDocument document = ApiDocument.Of(SmallTable.All);
        Assert.Equal(SmallTable.All.Sum(route => 1 + route.Suffixes.Length), document.Paths.Count);
        OpenApiOperation compare = document.Paths["/en/compare.svg"].Operations![HttpMethod.Get];
        Assert.Equal(["c", "m", "chart", "release"], compare.Parameters!.Select(p => p.Name));
        Assert.Equal(["200", "304", "308", "400", "404"], compare.Responses!.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("image/svg+xml", compare.Responses["200"].Content!.Keys);
        Assert.Contains("/en/index.csv", document.Paths.Keys);
        Assert.Equal(
            document.Paths.Count,
            document.Paths.Values.Select(p => p.Operations![HttpMethod.Get].OperationId).Distinct().Count()
        );
    }

    [Fact]
    public void What_it_lists_is_answered()
    {
        var addresses = new AddressResolver(SmallTable.All, ServedAssessment.Source);
        Assert.All(
            ApiDocument.Of(SmallTable.All).Paths.Keys,
            template =>
            {
                string address = new StringBuilder(template)
                    .Replace("{country}", "VNM")
                    .Replace("{indicator}", "PRE_LAW_ECONESP")
                    .Replace("{practice}", "P001")
                    .ToString();
                Assert.IsType<PageMatch>(addresses.Resolve(address, ""));
            }
        );
    }
}
