using Microsoft.AspNetCore.OpenApi;

namespace Warraq.Server.Serving;

/// <summary>What <c>/openapi/v1.json</c> says beside the routes themselves.</summary>
static class ApiDescription
{
    static readonly Dictionary<string, string[]> Choices = new() { ["mode"] = ["all", "any"], ["sort"] = ["relevance", "newest"], ["lang"] = ["ar", "en"] };

    public static void Write(OpenApiOptions options)
    {
        // HEAD is GET without the body; one description is enough.
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true && endpoint.HttpMethod != "HEAD";
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Warraq", Version = "v1", Description = "Search, stories, their relatives and duplicates. A limit holds for each address (api.rate); beyond it 429 with Retry-After. Problems are RFC 9457." };
            // The address by which the paper was asked is not known to be its own.
            document.Servers = [new() { Url = "/" }];
            return Task.CompletedTask;
        });
        // All parameters are read as text, so that what is wrong can be said; here they are what they mean.
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters ?? [])
            {
                if (parameter.Schema is not Microsoft.OpenApi.OpenApiSchema schema) continue;
                if (parameter.Name == "size") schema.Type = Microsoft.OpenApi.JsonSchemaType.Integer;
                else if (parameter.Name is { } name && Choices.TryGetValue(name, out var choices)) schema.Enum = [.. choices.Select(c => (System.Text.Json.Nodes.JsonNode)c)];
                if (parameter is Microsoft.OpenApi.OpenApiParameter { Name: "q" } query) query.Required = true;
            }
            return Task.CompletedTask;
        });
    }
}
