namespace Forum.Web.Http;

/// <summary>What was posted, or nothing where it cannot be read: not a form, broken off, or beyond the server's limits.</summary>
public static class PostedForm
{
    public static async Task<IFormCollection> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return FormCollection.Empty;
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return FormCollection.Empty;
        }
    }
}
