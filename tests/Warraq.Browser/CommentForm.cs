namespace Warraq.Browser;

/// <summary>The form under an article, as its reader uses it.</summary>
static class CommentForm
{
    public const string Of = "form[action$='/comments']";

    /// <summary>Sends the form past the browser's own checks, as an old browser would, and gives the status of the answer.</summary>
    public static async Task<int> SendEmptyAsync(Reader reader)
    {
        await reader.AskAsync<bool>($"(document.querySelector(\"{Of}\").noValidate = true)");
        var answer = await reader.Page.RunAndWaitForResponseAsync(
            () => reader.Page.Locator($"{Of} button[type=submit]").ClickAsync(),
            response => response.Request.Method == "POST");
        await reader.Page.WaitForLoadStateAsync();
        return answer.Status;
    }
}
