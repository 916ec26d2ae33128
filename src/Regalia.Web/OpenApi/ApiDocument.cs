using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Regalia.Web.Addresses;
using Regalia.Web.Routes;

namespace Regalia.Web.OpenApi;

/// <summary>The OpenAPI document: every page as data, out of the table that also answers the addresses.</summary>
internal static class ApiDocument
{
    /// <summary>Its own address.</summary>
    public const string Path = "/api/openapi.json";

    private const string Language = "/" + AddressResolver.Language + "/";

    /// <summary>Writes it as JSON; the same bytes each time, and nothing of a release in it.</summary>
    public static async Task<string> WriteAsync()
    {
        using var bytes = new MemoryStream();
        await Of(RouteTable.All).SerializeAsJsonAsync(bytes, OpenApiSpecVersion.OpenApi3_1);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).ReplaceLineEndings("\n") + "\n";
    }

    internal static OpenApiDocument Of(ImmutableArray<PageRoute> routes)
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = "Regalia",
                Version = typeof(ApiDocument).Assembly.GetName().Version!.ToString(3),
                Description =
                    "Every page of the dashboard, and the same as data: the bytes are those of the command line. Missing is never "
                    + "zero: null and blank mean not known. No score without its interval. The names of the labels follow ASPI's "
                    + "wording; these are not ASPI's assessments. Addresses have one canonical form, to which others are redirected "
                    + "(308); what is not known is refused (400, 404) with a sentence that says what there is.",
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            },
            Servers = [new OpenApiServer { Url = "http://127.0.0.1:5080", Description = "This machine." }],
            Tags = new HashSet<OpenApiTag>(
                routes.Select(r => r.Tag).Distinct(StringComparer.Ordinal).Select(t => new OpenApiTag { Name = t })
            ),
            Paths = [],
        };
        foreach (PageRoute route in routes)
        {
            foreach (string? suffix in (IEnumerable<string?>)[null, .. route.Suffixes])
            {
                string stem = route.Template.Length == 0 && suffix is not null ? "index" : route.Template;
                var item = new OpenApiPathItem();
                item.AddOperation(HttpMethod.Get, Operation(document, route, suffix));
                document.Paths.Add(Language + stem + (suffix is null ? "" : "." + suffix), item);
            }
        }
        return document;
    }

    private static OpenApiOperation Operation(OpenApiDocument document, PageRoute route, string? suffix) =>
        new()
        {
            OperationId = OperationId(route, suffix),
            Summary = route.Summary,
            Tags = new HashSet<OpenApiTagReference> { new(route.Tag, document) },
            Parameters = [.. Placeholders(route), .. Query(route, suffix)],
            Responses = Responses(route, suffix),
        };

    // "countryEvidenceCsv": words of the template, the form last.
    private static string OperationId(PageRoute route, string? suffix)
    {
        string[] words =
        [
            .. route.Template.Split(['/', '{', '}', '-'], StringSplitOptions.RemoveEmptyEntries),
            suffix ?? "page",
        ];
        return string.Concat(words.Select((word, place) => place == 0 ? word : Capital(word)));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static IEnumerable<IOpenApiParameter> Placeholders(PageRoute route) =>
        route
            .Template.Split('/')
            .Where(part => part is ['{', .., '}'])
            .Select(part => part[1..^1])
            .Select(name => new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Path,
                Required = true,
                Description = name switch
                {
                    "country" => "ISO 3166-1 alpha-3 code of a country of the release, such as VNM.",
                    "indicator" => "Id of an indicator of the release.",
                    _ => "Id of one of the release.",
                },
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });

    private static IEnumerable<IOpenApiParameter> Query(PageRoute route, string? suffix)
    {
        IEnumerable<QueryParameter> parameters = route.Query;
        if (suffix is "svg")
        {
            parameters = parameters.Append(
                new(AddressQuery.Chart, "Id of a chart of the page; the first if none is named.", "labels")
            );
        }
        parameters = parameters.Append(
            new(
                AddressQuery.Release,
                "Version of the release that the answer has to rest on; 404 if the server shows another.",
                "2026.1"
            )
        );
        return parameters.Select(p => new OpenApiParameter
        {
            Name = p.Name,
            In = ParameterLocation.Query,
            Description = p.IsList ? p.Description + " Several are joined with ~." : p.Description,
            Example = JsonValue.Create(p.Example),
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = p.Values.IsEmpty || p.IsList ? null : [.. p.Values.Select(v => (JsonNode)JsonValue.Create(v))],
            },
        });
    }

    private static OpenApiResponses Responses(PageRoute route, string? suffix)
    {
        var responses = new OpenApiResponses
        {
            ["200"] = Response(
                suffix is null ? "The page." : "The same as ." + suffix + ".",
                PageSuffix.MediaType(suffix ?? "html")
            ),
            ["304"] = new OpenApiResponse { Description = "Unchanged since the answer with this entity tag." },
            ["308"] = new OpenApiResponse { Description = "The canonical address is another one." },
            ["400"] = Response("The address is not well formed; the page says how it should be."),
            ["404"] = Response("There is no such thing; the page says what there is."),
        };
        if (suffix is null && route.Waiting is not null)
        {
            responses["202"] = Response(
                "It is still being computed; the page says so and is asked for again by itself (Refresh). Only who names text/html in Accept is told; others wait."
            );
        }
        if (suffix is "pdf")
        {
            responses["503"] = Response("No Chromium is installed to print with; the page says how to print without.");
        }
        return responses;
    }

    private static OpenApiResponse Response(string description, string mediaType = "text/html; charset=utf-8") =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                [mediaType.Split(';')[0]] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema
                    {
                        Type = mediaType.StartsWith("application/json", StringComparison.Ordinal)
                            ? JsonSchemaType.Object
                            : JsonSchemaType.String,
                    },
                },
            },
        };
}
