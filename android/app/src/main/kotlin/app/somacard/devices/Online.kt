// Whether this build of the app goes online at all: one without the permission can't, and says so.

package app.somacard.devices

import android.Manifest
import android.content.Context
import android.content.pm.PackageManager

fun Context.goesOnline(): Boolean =
    checkSelfPermission(Manifest.permission.INTERNET) == PackageManager.PERMISSION_GRANTED
